import { Browser, Page } from "playwright-core"
import { aBidder, payThere } from "../helpers/bidder"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aShopper } from "../helpers/shopper"
import { inShopsDatabase } from "../helpers/story"

const LOT = "Two cups that survived the flood"
const END_MS = 20_000
const STORY_MS = 120_000

/** A winner does not pay: it is held against her, and the next bidder gets a second chance. */
describe("an auction whose winner does not pay", () => {
  let browser: Browser
  let demo: Demo
  let seller: Page
  let merchant: Page
  let id: string
  let emma: Awaited<ReturnType<typeof aBidder>>
  let lucas: Awaited<ReturnType<typeof aBidder>>
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const loginOf = (handle: string) => demo.sellers.find((one) => one.handle === handle)!
    seller = await signedIn(browser, demo, loginOf("atlas-clay"))
    merchant = await signedIn(browser, demo, demo.merchant)
    for (const page of [seller, merchant]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
  })
  afterAll(() => browser?.close())

  const asSeller = async (path: string, data: object) => {
    const answer = await seller.request.post(path, { data })
    expect(answer.ok()).toBe(true)
    return (await answer.json()).auction as { id: string }
  }
  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

  it(
    "ends with a winner",
    async () => {
      const { products } = await aShopper(demo).get(
        `/store/products?q=${encodeURIComponent(LOT)}&fields=*variants`
      )
      const draft = await asSeller("/seller/auctions", {
        variant_id: products[0].variants[0].id,
        currency_code: "eur",
        start_price: 20,
        ends_at: new Date(Date.now() + STORY_MS).toISOString(),
        ...{ soft_close_window_s: 0, soft_close_reset_s: 0, on_default: "second_chance" },
      })
      id = draft.id
      await asSeller(`/seller/auctions/${id}/publish`, {})
      lucas = await aBidder(browser, demo, id, demo.customers[1])
      emma = await aBidder(browser, demo, id, demo.customers[0])
      await asSeller(`/seller/auctions/${id}`, {
        ends_at: new Date(Date.now() + END_MS).toISOString(),
      })
      await lucas.bid("35")
      await lucas.shows("banner", "You are in the lead")
      await emma.bid("60")
      await emma.shows("banner", "You are in the lead")
      await emma.page.locator("#banner", { hasText: "You won" }).waitFor({ timeout: 60_000 })
      await emma.page.getByRole("button", { name: "Choose delivery" }).waitFor()
    },
    STORY_MS
  )

  it("is offered to the next bidder when the deadline has passed", async () => {
    await letDeadlinePass(id)
    await lucas.shows("offer-text", "35.00")
    await emma.shows("checkout-text", "The time to pay is over")
    await keepPicture(lucas.page, "auction-second-chance")
    await keepPicture(emma.page, "auction-not-paid")
  })

  it("is held against the winner, once, where the merchant sees it", async () => {
    await merchant.goto("/app/violations")
    await seen(merchant, emma.email)
    await keepPicture(merchant, "violations")
    const token = await emma.page.evaluate(async (login) => {
      const answer = await fetch("/auth/customer/emailpass", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(login),
      })
      return (await answer.json()).token as string
    }, demo.customers[0])
    const answer = await emma.page.request.get("/store/customers/me/violations", {
      headers: {
        authorization: `Bearer ${token}`,
        "x-publishable-api-key": demo.publishable_key,
      },
    })
    const { violations } = await answer.json()
    expect(violations).toMatchObject([{ kind: "payment_default", auction_id: id }])
  })

  it(
    "is accepted and paid by the next bidder, at the own bid",
    async () => {
      await lucas.page.click("#offer-accept")
      await lucas.shows("checkout-text", "35.00")
      await payThere(lucas.page)
      await seller.goto(`/app/my-store/auctions/${id}`)
      await seen(seller, "Paid")
      await keepPicture(seller, "auction-after-second-chance")
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})

/** The deadline of the sale is moved behind us. */
async function letDeadlinePass(auction_id: string) {
  const moved = await inShopsDatabase(
    `update auction_settlement set payment_due_at = now() - interval '1 minute'
      where auction_id = $1 and status = 'awaiting_payment'`,
    [auction_id]
  )
  expect(moved).toBe(1)
}
