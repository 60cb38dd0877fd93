import jwt from "jsonwebtoken"
import type { NewNotice, Recipient } from "../../../src/modules/notice/telling"
import { tellOfDeadMessagesWorkflow } from "../../../src/workflows/notice/tell-of-dead-messages"
import { tellPeopleWorkflow } from "../../../src/workflows/notice/tell-people"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { aConnectedListener, addressOf, eventually, hangUp, tokenOf } from "../../helpers/listener"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
const idOf = (who: Actor) => (jwt.decode(tokenOf(who)) as { actor_id: string }).actor_id

/** What people are told while they look, and how much of it they have not read. */
souk(({ api, getContainer }) => {
  let ann: Actor, ben: Actor, merchant: Actor, packer: Actor
  let clay: TestSeller, wool: TestSeller
  let quiet: () => Promise<void>
  let number = 0

  beforeAll(async () => {
    const container = getContainer()
    quiet = aQuietBus(container)
    const { visitor } = await aMarket(container)
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    merchant = await aMerchant(api, container, "boss@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    packer = (await aMember(api, container, clay.id, "fulfilment")).auth
    await quiet()
    await api.post("/store/notifications/read-all", {}, ann)
    await api.post("/seller/notifications/read-all", {}, clay.auth)
    await quiet()
  })
  afterEach(async () => {
    hangUp()
    await quiet()
  })

  const listen = (namespace: string, who: Actor) =>
    aConnectedListener(addressOf(api), namespace, tokenOf(who))
  const tell = async (...notices: NewNotice[]) => {
    await tellPeopleWorkflow(getContainer()).run({
      input: { notices, now: new Date().toISOString() },
    })
    await quiet()
  }
  const restricted = (who: Actor): NewNotice => ({
    key: "customer_restricted",
    event_key: `customer_restricted:${++number}`,
    recipient: { type: "customer", id: idOf(who), email: "someone@example.com" },
    facts: { kind: "no_bid", reason: "Never paid", until: null },
  })
  const closed = (recipient: Recipient): NewNotice => ({
    key: "store_reactivated",
    event_key: `store_reactivated:${++number}`,
    recipient,
    facts: { seller_id: clay.id, seller_name: "Clay House" },
  })
  const member = (who: Actor): Recipient => ({
    ...{ type: "user", id: idOf(who), seller_id: clay.id, email: "member@example.com" },
  })

  it("a customer sees in each window what they are told, as the list has it, and the count", async () => {
    const windows = [await listen("/store", ann), await listen("/store", ann)]
    const other = await listen("/store", ben)
    await tell(restricted(ann))
    const { notifications, unread_count } = (await api.get("/store/notifications", ann)).data
    expect(unread_count).toBe(1)
    for (const { of } of windows) {
      await eventually(() => of("unread_count").length)
      expect(of("notification")).toEqual([{ notification: notifications[0], at }])
      expect(of("unread_count")).toEqual([{ count: 1, at }])
    }
    expect(other.heard).toEqual([])
  })

  it("what is read in one window is read in the others", async () => {
    await tell(restricted(ann), restricted(ann), restricted(ben))
    const [window, other] = [await listen("/store", ann), await listen("/store", ben)]
    const { notifications } = (await api.get("/store/notifications", ann)).data
    await api.post(`/store/notifications/${notifications[0].id}/read`, {}, ann)
    await eventually(() => window.of("unread_count").length === 1)
    await api.post("/store/notifications/read-all", {}, ann)
    await eventually(() => window.of("unread_count").length === 2)
    expect(window.heard.map(({ body }) => body)).toEqual([
      { count: 1, at },
      { count: 0, at },
    ])
    expect(other.heard).toEqual([])
  })

  it("a member sees what they are told themselves; the store's others and the staff do not", async () => {
    const owner = await listen("/seller", clay.auth)
    const others = [
      await listen("/seller", packer),
      await listen("/seller", wool.auth),
      await listen("/admin", merchant),
    ]
    await tell(closed(member(clay.auth)), closed({ type: "seller", id: clay.id }))
    const { notifications } = (await api.get("/seller/notifications", clay.auth)).data
    await eventually(() => owner.of("unread_count").length)
    expect(owner.of("notification")).toEqual([{ notification: notifications[0], at }])
    expect(owner.of("unread_count")).toEqual([{ count: 1, at }])
    for (const { heard } of others) expect(heard).toEqual([])
  })

  it("the staff hear once an hour that messages of a channel are given up", async () => {
    const staff = await listen("/admin", merchant)
    const died = { channel: "email", count: 3, error: "No such host" }
    for (const minute of ["05", "55"]) {
      const input = { ...died, now: `2026-11-21T12:${minute}:00.000Z` }
      await tellOfDeadMessagesWorkflow(getContainer()).run({ input })
    }
    await quiet()
    await eventually(() => staff.heard.length)
    expect(staff.of("action_needed")).toEqual([{ kind: "dead_messages", id: "email", at }])
  })

  it("many are told at once, each their own", async () => {
    const [anns, bens] = [await listen("/store", ann), await listen("/store", ben)]
    await tell(...Array.from({ length: 20 }, (_, i) => restricted(i % 2 ? ann : ben)))
    for (const window of [anns, bens]) {
      await eventually(() => window.of("notification").length === 10)
      expect(window.of("unread_count").at(-1)).toMatchObject({ at })
    }
    const { unread_count } = (await api.get("/store/notifications", ben)).data
    expect(bens.of("unread_count")).toEqual([{ count: unread_count, at }])
  })
})
