import { Browser, Page } from "playwright-core"
import { aBidder, payThere } from "../helpers/bidder"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aShopper } from "../helpers/shopper"

const LOT = "Leila's own pitcher"
/** Every bid leaves this much time, so the end comes so long after the last one. */
const RESET_SECONDS = 30
const END_MS = 25_000
const STORY_MS = 180_000

/** A seller puts up a piece; two shoppers bid in two windows; the winner pays; the seller ships. */
describe("a live auction", () => {
  let browser: Browser
  let demo: Demo
  let seller: Page
  let id: string
  let emma: Awaited<ReturnType<typeof aBidder>>
  let lucas: Awaited<ReturnType<typeof aBidder>>
  let order: number
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    seller = await signedIn(browser, demo, demo.sellers[0])
    seller.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(() => browser?.close())

  const seen = (text: string | RegExp) => seller.getByText(text).first().waitFor()
  const everybody = () => [emma, lucas]

  it("is published by the seller", async () => {
    await seller.goto("/app/my-store/auctions/create")
    const form = seller.getByRole("dialog")
    await form.getByRole("combobox").first().fill("pitcher")
    await seller.getByRole("option", { name: LOT }).click()
    await form.getByLabel("Start price").fill("10")
    await form.getByRole("button", { name: "3 days" }).click()
    await form.getByRole("button", { name: "Publish" }).click()
    await seller.waitForURL(/\/auctions\/auc_/, { waitUntil: "commit" })
    id = /auc_\w+/.exec(seller.url())![0]
    await seen(LOT)
    await seen("Live")
  })

  it("can no longer be bought at its price", async () => {
    const shopper = aShopper(demo)
    const { products } = await shopper.get(
      `/store/products?q=${encodeURIComponent(LOT)}&fields=*variants`
    )
    const items = [{ variant_id: products[0].variants[0].id, quantity: 1 }]
    const cart = shopper.post("/store/carts", { region_id: demo.region_id, items })
    await expect(cart).rejects.toThrow(/auction/)
  })

  it(
    "shows each price in both windows and in the seller's dashboard at once",
    async () => {
      emma = await aBidder(browser, demo, id, demo.customers[0])
      lucas = await aBidder(browser, demo, id, demo.customers[1])
      for (const { page } of everybody()) {
        page.on("pageerror", (error) => problems.push(String(error)))
      }
      // A story cannot wait for days: before the first bid the seller may change the times.
      const times = {
        ends_at: new Date(Date.now() + END_MS).toISOString(),
        ...{ soft_close_window_s: 600, soft_close_reset_s: RESET_SECONDS },
      }
      const edited = await seller.request.post(`/seller/auctions/${id}`, { data: times })
      expect(await edited.json()).toMatchObject({ auction: { id } })
      await emma.bid("50")
      for (const { shows } of everybody()) await shows("price", "10.00")
      await emma.shows("banner", "You are in the lead")
      await lucas.bid("30")
      for (const { shows } of everybody()) await shows("price", "31.00")
      await lucas.shows("banner", "You have been outbid")
      await seen(/31\.00/)
    },
    STORY_MS
  )

  it("moves its end when a late bid moves the price", async () => {
    const before = await emma.end()
    await lucas.bid("80")
    for (const { shows } of everybody()) await shows("price", "51.00")
    await emma.shows("extended", "Extended by")
    await emma.shows("banner", "You have been outbid")
    await lucas.shows("banner", "You are in the lead")
    expect(await emma.end()).toBeGreaterThanOrEqual(before)
    await keepPicture(emma.page, "auction-outbid")
    await keepPicture(lucas.page, "auction-leading")
    await keepPicture(seller, "auction-seller-live")
  })

  it("tells nobody but the leader the leader's maximum", async () => {
    expect(await lucas.page.textContent("body")).toContain("80.00")
    for (const page of [emma.page, seller]) {
      expect(await page.textContent("body")).not.toContain("80.00")
    }
  })

  it(
    "is won at the price, and paid through the ordinary checkout",
    async () => {
      await lucas.page.locator("#banner", { hasText: "You won" }).waitFor({ timeout: 60_000 })
      await lucas.shows("banner", "51.00")
      await emma.shows("banner", "to somebody else")
      order = await payThere(lucas.page)
      await keepPicture(lucas.page, "auction-paid")
    },
    STORY_MS
  )

  it("is an order of the seller, who ships it", async () => {
    await seller.goto(`/app/my-store/auctions/${id}`)
    await seen("Paid")
    await keepPicture(seller, "auction-seller-paid")
    await seller.goto("/app/my-store/orders")
    await seller.getByText(`#${order}`).first().click()
    await seller.getByRole("heading", { name: `#${order}` }).waitFor()
    for (const deed of ["Pack items", "Mark as shipped"]) {
      await seller
        .getByRole("link", { name: deed })
        .or(seller.getByRole("button", { name: deed }))
        .first()
        .click()
      const dialog = seller.getByRole("dialog")
      if (deed === "Mark as shipped") await dialog.getByLabel("Tracking number").fill("TRACK-77")
      await dialog.getByRole("button", { name: deed }).click()
    }
    await seen("TRACK-77")
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
