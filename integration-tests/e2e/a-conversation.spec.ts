import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aNewCustomer, aShopper } from "../helpers/shopper"
import { expectSoon } from "../helpers/story"

const STORY_MS = 180_000

/** A buyer asks about a product, the store answers, reports, and staff look at what was said. */
describe("a conversation", () => {
  let browser: Browser
  let demo: Demo
  let leila: Page
  let maya: Page
  let buyer: ReturnType<typeof aShopper>
  let id: string
  const name = `Wren ${Date.now()}`
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    leila = await signedIn(browser, demo, demo.sellers[0])
    maya = await signedIn(browser, demo, demo.merchant)
    for (const page of [leila, maya]) page.on("pageerror", (error) => problems.push(String(error)))
    const login = { email: `wren-${Date.now()}@example.com`, password: "souk-customer" }
    buyer = aShopper(demo, { token: (await aNewCustomer(demo, login)).token })
    await buyer.post("/store/customers/me", { first_name: name })
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const write = (body: string) => buyer.post(`/store/conversations/${id}/messages`, { body })
  const read = async (): Promise<{ messages: { body: string }[]; seen_seq: number }> =>
    await buyer.get(`/store/conversations/${id}/messages`)
  const unreadOfBuyer = async (): Promise<number> =>
    (await buyer.get("/store/conversations/unread-count")).unread_count
  const unreadOfStore = async (): Promise<number> =>
    (await (await leila.request.get("/seller/conversations/unread-count")).json()).unread_count

  it(
    "shows the store what a buyer writes while the page is open, without contact data",
    async () => {
      await leila.goto("/app/my-store/conversations")
      await leila.getByRole("heading", { name: "Messages" }).waitFor()
      const before = await unreadOfStore()
      const { id: product_id } = await buyer.productOf(demo.sellers[0].handle)
      const asked = { product_id, body: "Does it fit six glasses?" }
      id = (await buyer.post("/store/conversations", asked)).conversation.id
      await expectSoon(async () => (await unreadOfStore()) === before + 1)
      await leila.getByRole("button", { name: new RegExp(name) }).click()
      await seen(leila, "Does it fit six glasses?")
      await expectSoon(async () => (await unreadOfStore()) === before)
      await write("Call me on 0912 345 6789")
      await seen(leila, "Call me on •••••")
      await seen(leila, "Contact data was hidden")
      expect(await leila.content()).not.toContain("345 6789")
      expect((await read()).seen_seq).toBeGreaterThan(0)
      await keepPicture(leila, "conversation-inbox")
    },
    STORY_MS
  )

  it(
    "carries the answer to the buyer, and tells the store when it was read",
    async () => {
      await leila.getByRole("textbox", { name: "Your message" }).fill("Just six, to the brim")
      await leila.getByRole("button", { name: "Send" }).click()
      await leila.getByText("Sent", { exact: true }).waitFor()
      expect((await read()).messages.at(-1)).toMatchObject({ body: "Just six, to the brim" })
      expect(await unreadOfBuyer()).toBe(1)
      await buyer.post(`/store/conversations/${id}/read`, {})
      expect(await unreadOfBuyer()).toBe(0)
      await leila.getByText("Read", { exact: true }).waitFor()
    },
    STORY_MS
  )

  it(
    "lets the store report a message, and staff read the conversation because of it",
    async () => {
      await maya.goto(`/app/conversations/${id}`)
      await seen(maya, /is between its two sides/)
      await leila.getByRole("button", { name: "Report" }).last().click()
      await leila.getByRole("textbox", { name: "Reason" }).fill("Wants to buy elsewhere")
      await leila.getByRole("dialog").getByRole("button", { name: "Report" }).click()
      await seen(leila, "Reported to the marketplace")
      await maya.goto(`/app/conversations/${id}`)
      await seen(maya, "This reading was noted in the audit log.")
      await seen(maya, "Just six, to the brim")
      await maya.getByRole("link", { name: /^Ticket #/ }).click()
      await maya.getByRole("heading", { name: `Reported message by ${name}` }).waitFor()
      await maya.getByRole("heading", { name: "Between buyer and store" }).waitFor()
      await keepPicture(maya, "conversation-report")
    },
    STORY_MS
  )

  it("is closed to every other store", async () => {
    const other = await signedIn(browser, demo, demo.sellers[1])
    const answer = await other.request.get(`/seller/conversations/${id}/messages`)
    expect(answer.status()).toBe(404)
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
