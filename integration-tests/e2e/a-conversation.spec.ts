import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aNewCustomer, aShopper } from "../helpers/shopper"
import { expectSoon } from "../helpers/story"

const HANDLE = "atlas-clay"
const STORY_MS = 120_000
const PHONE = "+49 151 2345 6789"

/** A buyer asks before buying; what leads past the marketplace is hidden; both see what is unread. */
describe("a conversation between a buyer and a store", () => {
  let browser: Browser
  let demo: Demo
  let buyer: ReturnType<typeof aShopper>
  let seller: Page
  let product: { id: string; title: string }
  let id: string
  const name = `Mara${Date.now()}`
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const store = demo.sellers.find(({ handle }) => handle === HANDLE)!
    seller = await signedIn(browser, demo, store)
    seller.on("pageerror", (error) => problems.push(String(error)))
    const login = { email: `${name.toLowerCase()}@example.com`, password: "souk-customer" }
    const { token } = await aNewCustomer(demo, login)
    buyer = aShopper(demo, { token })
    await buyer.post("/store/customers/me", { first_name: name, last_name: "Linde" })
    product = await buyer.productOf(HANDLE)
  })
  afterAll(() => browser?.close())

  const seen = (text: string | RegExp) => seller.getByText(text).first().waitFor()
  const unreadOf = {
    buyer: async () => (await buyer.get("/store/conversations/unread-count")).unread_count,
    store: async () => {
      const answer = await seller.request.get("/seller/conversations/unread-count")
      return (await answer.json()).unread_count
    },
  }
  const row = () => seller.getByRole("navigation", { name: "Conversations" }).getByText(name)

  it(
    "begins with a question, whose telephone number the store never reads",
    async () => {
      const before = await unreadOf.store()
      const said = { product_id: product.id, body: `Is it dishwasher safe? Call me: ${PHONE}` }
      const { conversation } = await buyer.post("/store/conversations", said)
      id = conversation.id
      await expectSoon(async () => (await unreadOf.store()) === before + 1)
      await seller.goto("/app/my-store/conversations")
      await row().click()
      await seen(/Is it dishwasher safe\? Call me/)
      await seen("Contact data was hidden")
      await keepPicture(seller, "conversation-masked")
      expect(await seller.content()).not.toMatch(/2345\s?6789/)
      const { messages } = await buyer.get(`/store/conversations/${id}/messages`)
      expect(JSON.stringify(messages)).not.toMatch(/2345\s?6789/)
      await expectSoon(async () => (await unreadOf.store()) === before)
    },
    STORY_MS
  )

  it(
    "is answered by the store, and is unread for the buyer until it is read",
    async () => {
      expect(await unreadOf.buyer()).toBe(0)
      await seller.getByLabel("Your message").fill("Yes, on the top rack.")
      await seller.getByRole("button", { name: "Send" }).click()
      await seller.getByRole("listitem").filter({ hasText: "Yes, on the top rack." }).waitFor()
      await expectSoon(async () => (await unreadOf.buyer()) === 1)
      const { messages } = await buyer.get(`/store/conversations/${id}/messages?after_seq=1`)
      expect(messages).toMatchObject([{ seq: 2, body: "Yes, on the top rack." }])
      await buyer.post(`/store/conversations/${id}/read`, { seq: 2 })
      expect(await unreadOf.buyer()).toBe(0)
      await seen("Read")
    },
    STORY_MS
  )

  it(
    "goes on live: what the buyer writes stands in the open page without a reload",
    async () => {
      await buyer.post(`/store/conversations/${id}/messages`, { body: "Then I take two." })
      await seller.getByRole("listitem").filter({ hasText: "Then I take two." }).waitFor()
      await keepPicture(seller, "conversation-live")
    },
    STORY_MS
  )

  it("is closed to every other store and to staff without a case", async () => {
    const other = await signedIn(
      browser,
      demo,
      demo.sellers.find(({ handle }) => handle !== HANDLE)!
    )
    expect((await other.request.get(`/seller/conversations/${id}/messages`)).status()).toBe(404)
    const merchant = await signedIn(browser, demo, demo.merchant)
    expect((await merchant.request.get(`/admin/conversations/${id}`)).status()).toBe(404)
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
