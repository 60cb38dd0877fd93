import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { MessagesQueued, NoticeEvents, NoticesDelivered } from "../../../src/modules/notice/events"
import NoticeModuleService from "../../../src/modules/notice/service"
import { NewNotice, Recipient } from "../../../src/modules/notice/telling"
import { tellPeopleStep, tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { suspendSellerWorkflow } from "../../../src/workflows/seller/suspend-seller"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { told } from "../../helpers/notices"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

const MINUTE_MS = 60_000

const failAfterTellingStep = createStep("fail-after-telling", async () => {
  throw new Error("The step after it fails")
})
const tellAndFailWorkflow = createWorkflow(
  "tell-and-fail",
  (notices: WorkflowData<NewNotice[]>) => {
    tellPeopleStep(
      transform({ notices }, ({ notices }) => ({ notices, now: new Date().toISOString() }))
    )
    failAfterTellingStep()
  }
)

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let ann: Actor, ben: Actor
  let clay: TestSeller, wool: TestSeller
  let support: Actor
  let annsInbox: Recipient, clays: Recipient

  const idOf = async (who: Actor) => (await api.get("/store/customers/me", who)).data.customer.id
  const userOf = ({ headers }: Actor) => {
    const [, payload] = headers.authorization.split(".")
    return JSON.parse(Buffer.from(payload, "base64url").toString()).actor_id as string
  }

  beforeAll(async () => {
    const container = getContainer()
    const quiet = aQuietBus(container)
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool House")
    support = (await aMember(api, container, clay.id, "support")).auth
    annsInbox = { type: "customer", id: await idOf(ann) }
    clays = { type: "user", id: userOf(clay.auth), seller_id: clay.id }
    await quiet()
    await forget()
  })

  /** Stores are told of their beginnings, which is not what is looked at here. */
  const forget = async () => {
    const service = notices()
    const all = await service.listNotices({}, { select: ["id"] })
    await service.deleteNotices(all.map(({ id }) => id))
  }
  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const tell = async (all: NewNotice[], minutes = 0) => {
    const now = new Date(Date.now() + minutes * MINUTE_MS).toISOString()
    const { result } = await tellPeopleWorkflow(getContainer()).run({
      input: { notices: all, now },
    })
    return result
  }
  const store = async (who: Actor, query = "") =>
    (await api.get(`/store/notifications${query}`, who)).data
  const seller = async (who: Actor, query = "") =>
    (await api.get(`/seller/notifications${query}`, who)).data
  const events = ({ notifications }: { notifications: { facts: { title: string } }[] }) =>
    notifications.map(({ facts }) => facts.title)

  describe("whoever listens", () => {
    type News = { delivered: number[]; queued: number[] }
    let listeners = 0
    /** What is announced while something is done: how many notices and messages at a time. */
    const newsOf = async (deed: () => Promise<unknown>): Promise<News> => {
      const news: News = { delivered: [], queued: [] }
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      listeners += 1
      bus.subscribe(
        NoticeEvents.DELIVERED,
        // The bus does not know what its events carry.
        async ({ data }) => void news.delivered.push((data as NoticesDelivered).notices.length),
        { subscriberId: `hears-of-notices-${listeners}` }
      )
      bus.subscribe(
        NoticeEvents.QUEUED,
        async ({ data }) => void news.queued.push((data as MessagesQueued).count),
        { subscriberId: `hears-of-messages-${listeners}` }
      )
      const quiet = aQuietBus(getContainer())
      await deed().catch(() => undefined)
      await quiet()
      return news
    }
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        told.lost("lost:1", { type: "customer", id: `cus_${i}`, email: `c${i}@example.com` })
      )

    it("hears of new notices, a hundred at a time, and of nothing that was told before", async () => {
      const news = await newsOf(() => tell(many(250)))
      expect(news).toEqual({ delivered: [100, 100, 50], queued: [250] })
      expect(await newsOf(() => tell(many(250)))).toEqual({ delivered: [], queued: [] })
      expect(await newsOf(() => tell(many(251)))).toEqual({ delivered: [1], queued: [1] })
    })

    it("hears nothing of what is taken back with the workflow that told it", async () => {
      const news = await newsOf(() => tellAndFailWorkflow(getContainer()).run({ input: many(3) }))
      expect(news).toEqual({ delivered: [], queued: [] })
      expect(await notices().listNotices({ event_key: "lost:1" })).toEqual([])
      expect(await notices().listNoticeMessages({ event_key: "lost:1" })).toEqual([])
    })
  })

  describe("a customer", () => {
    it("reads what they were told, unread first, then the newest", async () => {
      await tell([titled("first")])
      await tell([titled("second")], 1)
      await tell([titled("third")], 2)
      const newest = await store(ann)
      expect(events(newest)).toEqual(["third", "second", "first"])
      expect(newest).toMatchObject({ count: 3, unread_count: 3, offset: 0, limit: 20 })
      expect(Object.keys(newest.notifications[0]).sort()).toEqual([
        ...["body", "created_at", "facts", "id", "key", "path", "read_at", "title"],
      ])
      await api.post(`/store/notifications/${newest.notifications[0].id}/read`, {}, ann)
      expect(events(await store(ann))).toEqual(["second", "first", "third"])
      expect(events(await store(ann, "?is_read=false&limit=1&offset=1"))).toEqual(["first"])
      expect(await store(ann, "?is_read=true")).toMatchObject({ count: 1, unread_count: 2 })
    })

    it("reads one as often as they like; when they first did stays", async () => {
      await tell([titled("first")])
      const [{ id }] = (await store(ann)).notifications
      const read = async () =>
        (await api.post(`/store/notifications/${id}/read`, {}, ann)).data.notification
      const first = await read()
      expect(first).toMatchObject({ id, read_at: expect.any(String) })
      expect(await read()).toEqual(first)
      expect(await store(ann)).toMatchObject({ count: 1, unread_count: 0 })
    })

    it("is done with all at once, and the windows hear of it once", async () => {
      await tell([titled("first"), titled("second")])
      const heard: unknown[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      bus.subscribe(NoticeEvents.READ, async ({ data }) => void heard.push(data), {
        subscriberId: "hears-of-reading",
      })
      const quiet = aQuietBus(getContainer())
      const all = () => api.post("/store/notifications/read-all", {}, ann)
      expect((await all()).data).toEqual({ read_count: 2 })
      expect((await all()).data).toEqual({ read_count: 0 })
      await quiet()
      expect(heard).toEqual([{ recipient_type: "customer", recipient_id: annsInbox.id }])
      expect(await store(ann)).toMatchObject({ unread_count: 0 })
    })

    it.each([
      ["nobody", () => store(market.visitor), "401 Unauthorized"],
      ["a longer page", () => store(ann, "?limit=101"), "400 "],
      ["another answer than yes and no", () => store(ann, "?is_read=2"), "400 "],
      ["somebody else's name", () => store(ann, "?customer_id=cus_1"), "400 "],
      [
        "one that does not exist",
        () => api.post("/store/notifications/notice_none/read", {}, ann),
        "404 Notification with id 'notice_none' not found",
      ],
    ])("is refused for %s", async (_, attempt, words) => {
      expect(await refusal(attempt())).toContain(words)
    })

    it("does not see another's, which are not there for them", async () => {
      await tell([titled("first")])
      const [{ id }] = (await store(ann)).notifications
      expect(await store(ben)).toMatchObject({ notifications: [], count: 0, unread_count: 0 })
      const attempt = api.post(`/store/notifications/${id}/read`, {}, ben)
      expect(await refusal(attempt)).toBe(`404 Notification with id '${id}' not found`)
      expect((await api.post("/store/notifications/read-all", {}, ben)).data).toEqual({
        read_count: 0,
      })
      expect(await store(ann)).toMatchObject({ unread_count: 1 })
    })

    const titled = (title: string): NewNotice => ({
      ...{ key: "auction_cancelled", event_key: `cancelled:${title}`, recipient: annsInbox },
      facts: { auction_id: "auc_1", title, thumbnail: null },
    })
  })

  describe("a member of a store", () => {
    it("has an inbox of their own, in every role", async () => {
      const supports = { ...clays, id: userOf(support) }
      await tell([told.lowStock("low:1", "Lamp", clays), told.lowStock("low:2", "Chair", supports)])
      expect(events(await seller(clay.auth))).toEqual(["Lamp"])
      expect(events(await seller(support))).toEqual(["Chair"])
      expect(await seller(wool.auth)).toMatchObject({ count: 0 })
      const [{ id }] = (await seller(support)).notifications
      const read = (who: Actor) => api.post(`/seller/notifications/${id}/read`, {}, who)
      expect(await refusal(read(clay.auth))).toBe(`404 Notification with id '${id}' not found`)
      expect((await read(support)).data.notification).toMatchObject({ id })
    })

    it("sees nothing of a store that they do not work for", async () => {
      const elsewhere = { ...clays, seller_id: wool.id }
      const own = { ...clays, seller_id: null }
      await tell([
        told.lowStock("low:1", "Elsewhere", elsewhere),
        told.lowStock("low:2", "Own", own),
      ])
      expect(events(await seller(clay.auth))).toEqual(["Own"])
      expect((await api.post("/seller/notifications/read-all", {}, clay.auth)).data).toEqual({
        read_count: 1,
      })
    })

    it("reads on while the store is suspended, which they are told there", async () => {
      await suspendSellerWorkflow(getContainer()).run({
        input: { id: clay.id, reason: "Papers have run out", actor_id: "user_1", now: new Date() },
      })
      await tell([told.lowStock("low:1", "Lamp", clays)])
      const { notifications } = await seller(clay.auth)
      const [{ id }] = notifications
      const { status } = await api.post(`/seller/notifications/${id}/read`, {}, clay.auth)
      expect(status).toBe(200)
    })

    it("is not a customer, nor is a customer a member", async () => {
      expect(await refusal(api.get("/seller/notifications", ann))).toBe("401 Unauthorized")
      const asCustomer = { headers: { ...market.visitor.headers, ...clay.auth.headers } }
      expect(await refusal(store(asCustomer))).toBe("401 Unauthorized")
      expect(await refusal(seller(merchant))).toBe("403 Only members of a seller may do this")
    })
  })
})
