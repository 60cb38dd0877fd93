import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import { NewNotice } from "../../../src/modules/notice/telling"
import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { told } from "../../helpers/notices"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

type Preference = {
  key: string
  channels: { channel: string; is_on: boolean; is_locked: boolean }[]
}
type Preferences = Record<string, unknown> & { notices: Preference[] }

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor, colleague: Actor
  let ann: Actor, ben: Actor
  let clay: TestSeller
  let manager: Actor, support: Actor
  let annsId: string
  let now: Date

  beforeAll(async () => {
    const container = getContainer()
    const quiet = aQuietBus(container)
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    colleague = await aMerchant(api, container, "colleague@example.com")
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
    clay = await aSeller(api, container, "Clay House")
    manager = (await aMember(api, container, clay.id, "manager")).auth
    support = (await aMember(api, container, clay.id, "support")).auth
    await quiet()
  })
  beforeEach(() => {
    now = new Date()
  })

  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const tell = async (...all: NewNotice[]) => await notices().tell(all, now)
  const paths = { store: "/store", seller: "/seller", admin: "/admin" }
  const read = async (who: Actor, surface: keyof typeof paths = "store"): Promise<Preferences> =>
    (await api.get(`${paths[surface]}/notification-preferences`, who)).data.preferences
  const change = async (who: Actor, body: object, surface: keyof typeof paths = "store") =>
    (await api.post(`${paths[surface]}/notification-preferences`, body, who)).data
      .preferences as Preferences
  const lineOf = (list: unknown, key: string) =>
    (list as Preference[]).find((one) => one.key === key)?.channels
  const off = (key: string, channel = "email") => ({ choices: [{ key, channel, is_on: false }] })
  const annsInbox = () => ({ type: "customer" as const, id: annsId, email: "ann@example.com" })

  describe("a customer", () => {
    it("reads everything they can be told, with what is on and what has to stay", async () => {
      const preferences = await read(ann)
      expect(preferences).toMatchObject({
        ...{ locale: "en", time_zone: "UTC", quiet_from: null, quiet_to: null },
      })
      const audience = preferences.notices.map(({ key }) => key)
      expect(audience).toEqual(expect.arrayContaining(["order_placed", "auction_outbid"]))
      expect(audience).not.toContain("store_order_placed")
      const line = preferences.notices.find(({ key }) => key === "order_placed")
      expect(line).toEqual({
        ...{ key: "order_placed", group: "order", is_critical: false },
        channels: [
          { channel: "inbox", is_on: true, is_locked: false },
          { channel: "email", is_on: true, is_locked: false },
          { channel: "sms", is_on: false, is_locked: false },
        ],
      })
      expect(lineOf(preferences.notices, "auction_won")).toEqual([
        { channel: "inbox", is_on: true, is_locked: true },
        { channel: "email", is_on: true, is_locked: true },
        { channel: "sms", is_on: false, is_locked: false },
      ])
    })

    it("switches a mail off, which then is not written", async () => {
      const { notices: changed } = await change(ann, off("auction_lost"))
      expect(lineOf(changed, "auction_lost")).toMatchObject([
        { channel: "inbox", is_on: true },
        { channel: "email", is_on: false },
      ])
      expect(await tell(told.lost("lost:1", annsInbox()))).toMatchObject({
        ...{ notices: [{ recipient_id: annsId }], message_count: 0 },
      })
      expect(lineOf((await read(ben)).notices, "auction_lost")).toMatchObject([
        ...[{ is_on: true }, { is_on: true }],
      ])
    })

    it("switches a text message on, which then goes to the phone", async () => {
      await change(ann, { choices: [{ key: "auction_won", channel: "sms", is_on: true }] })
      await tell(told.won("won:1", { ...annsInbox(), phone: "+15005550006" }))
      const sent = await notices().listNoticeMessages({ key: "auction_won" })
      expect(sent.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
        ...["email ann@example.com", "sms +15005550006"],
      ])
    })

    it("has mails wait for the end of quiet hours, but not critical ones or the inbox", async () => {
      const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
      const to = (minute + 90) % (24 * 60)
      await change(ann, { time_zone: "UTC", quiet_from: minute, quiet_to: to })
      await tell(told.lost("lost:1", annsInbox()), told.won("won:1", annsInbox()))
      const [lost] = await notices().listNoticeMessages({ key: "auction_lost" })
      const [won] = await notices().listNoticeMessages({ key: "auction_won" })
      const end = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + 90 * 60_000)
      expect(lost.send_after).toEqual(end)
      expect(won.send_after).toEqual(now)
      expect(await notices().listNotices({ recipient_id: annsId })).toHaveLength(2)
    })

    it("keeps what was not asked about, and takes the last of two answers", async () => {
      await change(ann, { quiet_from: 60, quiet_to: 120, time_zone: "Europe/Berlin" })
      const changed = await change(ann, {
        choices: [
          { key: "auction_lost", channel: "email", is_on: true },
          { key: "auction_lost", channel: "email", is_on: false },
        ],
      })
      expect(changed).toMatchObject({ quiet_from: 60, quiet_to: 120, time_zone: "Europe/Berlin" })
      expect(lineOf(changed.notices, "auction_lost")?.[1]).toMatchObject({ is_on: false })
      expect(await change(ann, { quiet_from: null, quiet_to: null })).toMatchObject({
        ...{ quiet_from: null, quiet_to: null, time_zone: "Europe/Berlin" },
      })
    })

    it("is one person when many windows save at once", async () => {
      const both = { locale: "en", ...off("auction_lost") }
      await Promise.all(Array.from({ length: 10 }, () => change(ann, both)))
      expect(await notices().listNoticeChoices({ recipient_id: annsId })).toHaveLength(1)
      expect(await notices().listNoticeSettings({ recipient_id: annsId })).toHaveLength(1)
    })

    it.each([
      [
        "a critical one to be off",
        off("auction_won"),
        "400 auction_won cannot be switched off for email: it protects money or an account",
      ],
      ["a notice that there is not", off("constructor"), "400 There is no notice constructor here"],
      [
        "one for other people",
        off("store_order_placed"),
        "400 There is no notice store_order_placed here; accepted: sign_in_code, password_reset",
      ],
      [
        "a channel that it does not have",
        off("auction_lost", "telegram"),
        "400 auction_lost has no channel telegram; accepted: inbox, email",
      ],
      [
        "a clock that there is not",
        { time_zone: "Mars/Olympus" },
        "400 Invalid request: Field 'time_zone' accepts a time zone like Europe/Berlin",
      ],
      ["a language that there is not", { locale: "tlh" }, "Field 'locale' accepts en"],
      ["a minute after the last one", { quiet_from: 1440, quiet_to: 0 }, "400 Invalid request"],
      [
        "quiet hours without an end",
        { quiet_from: 60 },
        "Field 'quiet_to' accepts minutes since midnight together with quiet_from",
      ],
      [
        "quiet hours with half an end",
        { quiet_from: 60, quiet_to: null },
        "Field 'quiet_to' accepts minutes since midnight together with quiet_from",
      ],
      ["another's name", { customer_id: "cus_1" }, "400 Invalid request: Unrecognized fields"],
      ["what stores choose", { store_choices: [] }, "400 Invalid request: Unrecognized fields"],
    ])("is refused %s", async (_, body, words) => {
      expect(await refusal(change(ann, body))).toContain(words)
    })

    it("changes nothing when one of several wishes is refused", async () => {
      const choices = [...off("auction_lost").choices, ...off("auction_won").choices]
      await refusal(change(ann, { quiet_from: 1, quiet_to: 2, choices }))
      expect(await read(ann)).toMatchObject({ quiet_from: null })
      expect(await notices().listNoticeChoices({ recipient_id: annsId })).toEqual([])
    })

    it("has to be signed in", async () => {
      expect(await refusal(read(market.visitor))).toBe("401 Unauthorized")
    })
  })

  describe("a member of a store", () => {
    it("chooses for themselves, in every role", async () => {
      const changed = await change(support, off("stock_low"), "seller")
      expect(lineOf(changed.notices, "stock_low")).toMatchObject([
        { channel: "inbox", is_on: true },
        { channel: "feed", is_on: true },
        { channel: "email", is_on: false },
      ])
      expect(lineOf((await read(manager, "seller")).notices, "stock_low")?.[2]).toMatchObject({
        is_on: true,
      })
    })

    it("chooses what the store's chat is told, as owner or manager", async () => {
      const choose = (who: Actor) =>
        change(who, { store_choices: off("store_order_placed", "telegram").choices }, "seller")
      expect(await refusal(choose(support))).toBe(
        "403 A support may not choose what the store's chat is told; it takes one of: owner, manager"
      )
      const before = await read(clay.auth, "seller")
      expect(lineOf(before.store_notices, "store_order_placed")).toEqual([
        { channel: "telegram", is_on: true, is_locked: false },
      ])
      await choose(manager)
      const after = await read(clay.auth, "seller")
      expect(lineOf(after.store_notices, "store_order_placed")).toMatchObject([{ is_on: false }])
    })

    it("has no choice of the merchant's", async () => {
      const keys = (await read(clay.auth, "seller")).notices.map(({ key }) => key)
      expect(keys).toContain("store_order_placed")
      expect(keys.filter((key) => key.startsWith("merchant_"))).toEqual([])
      expect(await refusal(read(clay.auth, "admin"))).toMatch(/^403 /)
    })
  })

  describe("the merchant", () => {
    it("chooses own mails, and for all the staff what the bell and the chat tell", async () => {
      const own = { choices: [{ key: "merchant_product_proposed", channel: "email", is_on: true }] }
      const shared = off("merchant_product_proposed", "feed").choices
      await change(merchant, { ...own, shared_choices: shared }, "admin")
      const others = await read(colleague, "admin")
      expect(lineOf(others.notices, "merchant_product_proposed")).toEqual([
        { channel: "email", is_on: false, is_locked: false },
      ])
      expect(lineOf(others.shared_notices, "merchant_product_proposed")).toEqual([
        { channel: "feed", is_on: false, is_locked: false },
        { channel: "telegram", is_on: false, is_locked: false },
      ])
      expect(await tell(told.proposed("proposed:1"))).toMatchObject({ message_count: 0 })
    })

    it("is a person: a key has nothing to choose", async () => {
      const { api_key } = (
        await api.post("/admin/api-keys", { title: "Robot", type: "secret" }, merchant)
      ).data
      const basic = Buffer.from(`${api_key.token}:`).toString("base64")
      const robot = { headers: { authorization: `Basic ${basic}` } }
      expect(await refusal(read(robot, "admin"))).toBe("401 Unauthorized")
    })
  })
})
