import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, signedIn, theDemo } from "../helpers/browser"
import { aShopper } from "../helpers/shopper"

const SHOPPER = { first_name: "Mira", last_name: "Harbour" }

/** A shopper buys from two sellers; each ships the own part; the merchant sees all of it. */
describe("one order bought from two sellers", () => {
  let browser: Browser
  let demo: Demo
  let order: { id: string; display_id: number }
  let titles: string[]
  const pages: Page[] = []
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const shopper = aShopper(demo)
    const [first, second] = await Promise.all(
      demo.sellers.slice(0, 2).map(({ handle }) => shopper.productOf(handle))
    )
    titles = [first.title, second.title]
    const lines = [first, second].map((product, i) => ({ product, quantity: 2 - i }))
    order = await shopper.buy(lines, SHOPPER)
    for (const login of [demo.sellers[0], demo.sellers[1], demo.merchant]) {
      const page = await signedIn(browser, demo, login)
      page.on("pageerror", (error) => problems.push(String(error)))
      pages.push(page)
    }
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const openOrder = async (page: Page) => {
    await page.goto("/app/my-store/orders")
    await page.getByText(`#${order.display_id}`).first().click()
    await page.getByRole("heading", { name: `#${order.display_id}` }).waitFor()
  }

  it("leads each seller to the own store", async () => {
    for (const page of pages.slice(0, 2)) await page.waitForURL("**/app/my-store")
  })

  it("shows each seller the own part and nothing of the other's", async () => {
    for (const [i, page] of pages.slice(0, 2).entries()) {
      await openOrder(page)
      await seen(page, titles[i])
      expect(await page.getByText(titles[1 - i]).count()).toBe(0)
      expect(await page.getByText("mira@example.com").count()).toBe(0)
    }
  })

  it("lets the first seller pack and ship", async () => {
    const [page] = pages
    await openOrder(page)
    await page
      .getByRole("link", { name: "Pack items" })
      .or(page.getByRole("button", { name: "Pack items" }))
      .first()
      .click()
    const packing = page.getByRole("dialog")
    await packing.getByRole("button", { name: "Pack items" }).click()
    await seen(page, "Items packed")
    await page
      .getByRole("link", { name: "Mark as shipped" })
      .or(page.getByRole("button", { name: "Mark as shipped" }))
      .first()
      .click()
    const shipping = page.getByRole("dialog")
    await shipping.getByLabel("Tracking number").fill("TRACK-42")
    await shipping.getByRole("button", { name: "Mark as shipped" }).click()
    await seen(page, "TRACK-42")
  })

  it("tells the shopper who has shipped and for whom to wait", async () => {
    const { sellers, progress } = await aShopper(demo).get(`/store/orders/${order.id}/sellers`)
    const names = sellers.map(({ seller }: { seller: { name: string } }) => seller.name)
    expect(names).toHaveLength(2)
    expect(progress.summary).toMatch(/^Shipped by .+, waiting for .+/)
    expect(JSON.stringify(sellers)).toContain("TRACK-42")
  })

  it("shows the merchant both parts on the platform's order page", async () => {
    const page = pages[2]
    await page.goto(`/app/orders/${order.id}`)
    await seen(page, "Sellers in this order")
    const { sellers } = await aShopper(demo).get(`/store/orders/${order.id}/sellers`)
    for (const { seller } of sellers) await seen(page, seller.name)
    await seen(page, "Shipped")
  })

  it("keeps sellers out of the merchant's pages", async () => {
    const [page] = pages
    const answer = await page.request.get("/admin/orders")
    expect(answer.status()).toBe(403)
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
