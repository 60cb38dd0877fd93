import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aNewCustomer, aShopper } from "../helpers/shopper"
import { expectSoon } from "../helpers/story"

const HANDLE = "atlas-clay"
const BUYER = { first_name: "Tove", last_name: "Lind" }
const STORY_MS = 180_000

type Rating = { rating_average: number | null; rating_count: number }

/** What a buyer says changes the store's rating, a complaint locks it, and staff can take it out. */
describe("feedback of a buyer", () => {
  let browser: Browser
  let demo: Demo
  let buyer: ReturnType<typeof aShopper>
  let seller: Page
  let merchant: Page
  let seller_id: string
  let order: { id: string; display_id: number }
  let feedback: { id: string }
  let before: Rating
  const words = `Two of them came chipped ${Date.now()}`
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const store = demo.sellers.find(({ handle }) => handle === HANDLE)!
    seller = await signedIn(browser, demo, store)
    merchant = await signedIn(browser, demo, demo.merchant)
    for (const page of [seller, merchant]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
    const login = { email: `tove-${Date.now()}@example.com`, password: "souk-customer" }
    const { token } = await aNewCustomer(demo, login)
    buyer = aShopper(demo, { token })
    await buyer.post("/store/customers/me", BUYER)
    seller_id = (await buyer.get(`/store/sellers/${HANDLE}`)).seller.id
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const asSeller = async (path: string, data?: object) => {
    const answer = await seller.request.fetch(path, data ? { method: "POST", data } : {})
    expect(`${path} ${answer.status()}`).toMatch(/ 20[01]$/)
    return await answer.json()
  }
  const rating = async (): Promise<Rating> => (await buyer.get(`/store/sellers/${HANDLE}`)).seller
  const said = async (): Promise<{ comment: string }[]> =>
    (await buyer.get(`/store/sellers/${HANDLE}/feedback`)).feedback
  const rate = (overall: number) =>
    buyer.post(`/store/orders/${order.id}/feedback`, { seller_id, overall, comment: words })
  const edit = (overall: number) =>
    buyer.post(`/store/orders/${order.id}/feedback/${feedback.id}`, { overall })

  /** As a member of the store does: packs all of it, hands it over, says that it arrived. */
  const deliver = async () => {
    const list = `/seller/orders?order_id=${order.id}&status=paid`
    await expectSoon(async () => (await asSeller(list)).count === 1)
    const [{ id }] = (await asSeller(list)).orders
    const path = `/seller/orders/${id}`
    type Line = { kind: string; reference_id: string; quantity: number }
    const { lines } = (await asSeller(path)).order as { lines: Line[] }
    const items = lines
      .filter(({ kind }) => kind === "item")
      .map(({ reference_id, quantity }) => ({ id: reference_id, quantity }))
    const packed = await asSeller(`${path}/fulfillments`, { items })
    const parcel = { fulfillment_id: packed.order.fulfillments[0].id }
    await asSeller(`${path}/shipments`, parcel)
    await asSeller(`${path}/deliveries`, parcel)
  }

  it(
    "waits until the order has arrived",
    async () => {
      const product = await buyer.productOf(HANDLE)
      order = await buyer.buy([{ product, quantity: 1 }], BUYER)
      await expect(rate(5)).rejects.toThrow(/400|404/)
      await deliver()
      before = await rating()
    },
    STORY_MS
  )

  it(
    "changes the rating of the store, and is read by everybody under a short name",
    async () => {
      feedback = (await rate(1)).feedback
      await expectSoon(async () => (await rating()).rating_count === before.rating_count + 1)
      const after = await rating()
      if (before.rating_average !== null) {
        expect(Number(after.rating_average)).toBeLessThan(Number(before.rating_average))
      }
      expect(await said()).toContainEqual(
        expect.objectContaining({
          comment: words,
          author_name: expect.stringMatching(/^Tove L\.?$/),
        })
      )
      await seller.goto("/app/my-store/feedback")
      await seen(seller, words)
      await keepPicture(seller, "feedback-store")
    },
    STORY_MS
  )

  it(
    "is locked while a complaint about the same share is open",
    async () => {
      const wish = { order_id: order.id, seller_id, reason: "damaged", wish: "refund" }
      const { complaint } = await buyer.post("/store/complaints", { ...wish, body: words })
      await expect(edit(3)).rejects.toThrow(/complaint/i)
      await buyer.post(`/store/complaints/${complaint.id}/withdraw`, {})
      expect((await edit(2)).feedback).toMatchObject({ overall: 2 })
    },
    STORY_MS
  )

  it(
    "is answered by the store, once and in public, and stays as it is then",
    async () => {
      await seller.goto("/app/my-store/feedback")
      await seller.getByRole("row").filter({ hasText: words }).click()
      const drawer = seller.getByRole("dialog")
      await drawer.getByLabel("Your answer").fill("Two new ones are on their way.")
      await drawer.getByRole("button", { name: "Publish the answer" }).click()
      await expectSoon(async () => JSON.stringify(await said()).includes("Two new ones"))
      await expect(edit(5)).rejects.toThrow(/answer/i)
    },
    STORY_MS
  )

  it(
    "leaves the rating when the merchant hides it",
    async () => {
      await merchant.goto(`/app/feedback?q=${encodeURIComponent(words)}`)
      await merchant.getByRole("row").filter({ hasText: words }).click()
      await keepPicture(merchant, "feedback-moderation")
      await merchant.getByRole("dialog").getByRole("button", { name: "Hide" }).click()
      const why = merchant.getByRole("dialog").filter({ hasText: "Hide the feedback" })
      await why.getByLabel("Reason").fill("It is about another order")
      await why.getByRole("button", { name: "Hide" }).click()
      await seen(merchant, "The feedback was hidden")
      await expectSoon(async () => (await rating()).rating_count === before.rating_count)
      expect(JSON.stringify(await said())).not.toContain(words)
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
