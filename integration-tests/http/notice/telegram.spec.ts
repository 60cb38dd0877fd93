import { MedusaContainer } from "@medusajs/framework/types"
import { aMerchant, Actor } from "../../helpers/actors"
import { refusal, statusOf } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, TestSeller } from "../../helpers/sellers"
import { aTelegram, BOT_NAME, BOT_TOKEN } from "../../helpers/telegram-stub"
import { aChatHouse, ChatHouse, EXPIRED, UNLINKED, WELCOME } from "./chat-house"
import { hearsOfOrders } from "./linked-chat"
import { noticesOf } from "./told"

const telegram = aTelegram()
process.env.TELEGRAM_BOT_TOKEN = BOT_TOKEN
process.env.TELEGRAM_API_URL = telegram.url
process.env.NOTICE_TIMEOUT_MS = "1000"
const MINUTE_MS = 60_000

/** A store links a chat in Telegram and hears of its orders there. */
souk.alone(({ api, getContainer }) => {
  let container: MedusaContainer
  let house: ChatHouse
  let north: TestSeller
  let south: TestSeller
  let idle: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    idle = aQuietBus(container)
    house = await aChatHouse(api, container, telegram)
    north = house.north
    south = house.south
    await idle()
  })
  beforeEach(async () => {
    await telegram.mood("ok")
    telegram.reset()
  })
  afterEach(() => idle())
  afterAll(() => {
    telegram.close()
    delete process.env.TELEGRAM_BOT_TOKEN
    delete process.env.TELEGRAM_API_URL
    delete process.env.NOTICE_TIMEOUT_MS
  })

  const ask = async (who = north.auth) =>
    (await api.post("/seller/telegram-chat/start-code", {}, who)).data

  it("shows a store without a chat that it could have one", async () => {
    expect(await house.chatOf()).toEqual({ ...UNLINKED, broken_reason: null })
  })

  it("gives a code and links that bring it to the bot, and keeps only its hash", async () => {
    const before = Date.now()
    const { status, data } = await api.post("/seller/telegram-chat/start-code", {}, north.auth)
    expect(status).toBe(201)
    expect(data).toEqual({
      start_code: expect.stringMatching(/^[\w-]{22}$/),
      url: `https://t.me/${BOT_NAME}?start=${data.start_code}`,
      group_url: `https://t.me/${BOT_NAME}?startgroup=${data.start_code}`,
      expires_at: expect.any(String),
    })
    const minutes = (Date.parse(data.expires_at) - before) / MINUTE_MS
    expect(minutes).toBeGreaterThanOrEqual(15)
    expect(minutes).toBeLessThan(16)
    const [row] = await noticesOf(container).listTelegramChats({ seller_id: north.id })
    expect(row.start_code_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(data.start_code)
  })

  const places: [string, (code: string) => void, string, string][] = [
    ["a person", (code) => telegram.saysPrivately(7, `/start ${code}`), "7", "Leila Amiri"],
    [
      "a group",
      (code) => telegram.saysInGroup(-1001, `/start@${BOT_NAME} ${code}`),
      "-1001",
      "The shop's orders",
    ],
  ]
  it.each(places)(
    "links %s that brings the code, and says so there",
    async (_name, say, id, title) => {
      say((await house.open()).start_code)
      await house.read()
      expect(await house.chatOf()).toEqual({
        ...{ is_available: true, is_linked: true, title, broken_reason: null },
        linked_at: expect.any(String),
      })
      expect(telegram.sent).toEqual([{ chat_id: id, text: WELCOME, parse_mode: null }])
      expect(telegram.waitingUpdates()).toBe(1)
      await house.read()
      expect(telegram.sent).toHaveLength(1)
    }
  )

  it("a new code takes the place of the last, and a store's code links that store alone", async () => {
    const first = await house.open()
    const second = await house.open()
    const others = await house.open(south)
    telegram.saysPrivately(1, `/start ${first.start_code}`)
    telegram.saysPrivately(2, `/start ${second.start_code}`)
    telegram.saysPrivately(3, `/start ${others.start_code}`)
    await house.read()
    expect(telegram.sent).toEqual([
      { chat_id: "1", text: EXPIRED, parse_mode: null },
      { chat_id: "2", text: WELCOME, parse_mode: null },
      { chat_id: "3", text: WELCOME.replace("North", "South & Sons"), parse_mode: null },
    ])
  })

  it("refuses a code that has run out, politely", async () => {
    const { start_code } = await house.open()
    await house.age(16)
    telegram.saysPrivately(1, `/start ${start_code}`)
    await house.read()
    expect(telegram.sent).toMatchObject([{ chat_id: "1", text: EXPIRED }])
    expect(await house.chatOf()).toMatchObject({ is_linked: false })
  })

  it("keeps quiet about everything else that is written to the bot", async () => {
    await house.open()
    for (const text of ["/start", "hello", "/start short", "/help AAAAAAAAAAAAAAAAAAAAAA", ""]) {
      telegram.saysPrivately(1, text)
    }
    telegram.sendsPicture(1)
    telegram.saysPrivately(1, "/start AAAAAAAAAAAAAAAAAAAAAA", 60)
    await house.read()
    expect(telegram.sent).toEqual([])
    await house.read()
    expect(telegram.calls.filter(({ path }) => path.endsWith("/getUpdates"))).toHaveLength(2)
  })

  it("finds a code behind hundreds of other messages", async () => {
    const { start_code } = await house.open()
    for (let i = 0; i < 250; i += 1) telegram.saysInGroup(-5, "hello")
    telegram.saysPrivately(1, `/start ${start_code}`)
    await house.read()
    expect(await house.chatOf()).toMatchObject({ is_linked: true })
  })

  it("asks Telegram only while somebody may come with a code", async () => {
    await house.read()
    await house.open()
    await house.age(31)
    await house.read()
    expect(telegram.calls.map(({ path }) => path)).not.toContain(`/bot${BOT_TOKEN}/getUpdates`)
  })

  it("is read by one of several processes at a time", async () => {
    const { start_code } = await house.open()
    telegram.saysPrivately(1, `/start ${start_code}`)
    await Promise.all(Array.from({ length: 5 }, () => house.read()))
    expect(telegram.sent).toHaveLength(1)
  })

  it.each(["down", "silent", "html", "cut", "empty", "strange"] as const)(
    "Telegram that is %s keeps nobody from anything, and the code is good afterwards",
    async (mood) => {
      const { start_code } = await house.open()
      telegram.saysPrivately(1, `/start ${start_code}`)
      await telegram.mood(mood)
      await house.read()
      expect(await house.chatOf()).toMatchObject({ is_linked: false })
      await telegram.mood("ok")
      await house.read()
      expect(await house.chatOf()).toMatchObject({ is_linked: true })
    }
  )

  it("leaves Telegram alone for as long as it asks", async () => {
    await house.open()
    const parameters = { retry_after: 30 }
    const body = { ok: false, error_code: 429, description: "Too Many Requests", parameters }
    await telegram.mood({ status: 429, body })
    telegram.calls.length = 0
    await house.read()
    await house.read()
    expect(telegram.calls).toHaveLength(1)
    const later = new Date(Date.now() + 31_000)
    expect(await noticesOf(container).takeReading(later)).not.toBeNull()
  })

  it("says that Telegram cannot be reached, when its bot's name is not known yet", async () => {
    const { options } = noticesOf(container)
    const known = options.telegram
    try {
      // A bot that was never asked for its name, as after a start.
      options.telegram = { ...known! }
      await telegram.mood("html")
      expect(await refusal(ask())).toBe(
        "400 Telegram cannot be reached now; try again in a few minutes"
      )
      options.telegram = null
      expect(await house.chatOf()).toEqual({
        ...UNLINKED,
        is_available: false,
        broken_reason: null,
      })
      for (const path of ["start-code", "test-message"]) {
        expect(await refusal(api.post(`/seller/telegram-chat/${path}`, {}, north.auth))).toBe(
          "400 This marketplace has no Telegram bot; messages reach you over other channels"
        )
      }
    } finally {
      options.telegram = known
    }
  })

  hearsOfOrders(() => house)

  it("is managed by owners and managers, and looked at by every member", async () => {
    const support = await aMember(api, container, north.id, "support")
    const manager = await aMember(api, container, north.id, "manager")
    const merchant = await aMerchant(api, container, "merchant@example.com")
    expect(await house.chatOf(support.auth)).toMatchObject({ is_linked: false })
    const deeds = [
      (who: Actor) => api.post("/seller/telegram-chat/start-code", {}, who),
      (who: Actor) => api.post("/seller/telegram-chat/test-message", {}, who),
      (who: Actor) => api.delete("/seller/telegram-chat", who),
    ]
    const words = "A support may not do this; it takes one of: owner, manager"
    for (const deed of deeds) {
      expect(await refusal(deed(support.auth))).toBe(`403 ${words}`)
      expect(await refusal(deed(merchant))).toBe("403 Only members of a seller may do this")
      expect(await refusal(deed({ headers: {} }))).toMatch(/^401 /)
    }
    expect((await ask(manager.auth)).start_code).toHaveLength(22)
  })

  it("takes nothing in the body, and not too many tests", async () => {
    const body = { chat_id: "666" }
    expect(await refusal(api.post("/seller/telegram-chat/start-code", body, north.auth))).toBe(
      "400 Invalid request: Unrecognized fields: 'chat_id'"
    )
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        api.post("/seller/telegram-chat/test-message", {}, north.auth)
      )
    )
    expect(attempts.map(statusOf)).toContain(429)
  })
})
