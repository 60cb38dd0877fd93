import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, signedIn, theDemo } from "../helpers/browser"
import { aShopper, aStorefront } from "../helpers/shopper"
import { expectSoon } from "../helpers/story"

const NAME = "Blue Door Tiles"
const HANDLE = "blue-door-tiles"
const EMAIL = "owner@blue-door.example"
const PASSWORD = "tiles for every wall"
const SHOPPER = { first_name: "Nils", last_name: "Berg" }

/** From the application to the delivered parcel: a seller, the merchant and a shopper. */
describe("a new seller", () => {
  let browser: Browser
  let demo: Demo
  let merchant: Page
  let owner: Page
  let shopper: ReturnType<typeof aShopper>
  let link: string
  let product_id: string
  let order: { id: string; display_id: number }
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    shopper = aShopper(demo, { window: await aStorefront(browser) })
    merchant = await signedIn(browser, demo, demo.merchant)
    merchant.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const press = (page: Page, name: string) =>
    page.getByRole("link", { name }).or(page.getByRole("button", { name })).first().click()
  const inDialog = (page: Page, name: string) =>
    page.getByRole("dialog").getByRole("button", { name }).click()
  const shopperFinds = (path: string) =>
    shopper.get(path).then(
      (data) => data,
      () => undefined
    )
  const sliceStatus = async () =>
    (await shopper.get(`/store/orders/${order.id}/sellers`)).sellers[0]?.status

  it("applies, and is no store yet", async () => {
    const application = { name: NAME, handle: HANDLE, legal_name: `${NAME} SARL`, email: EMAIL }
    const { seller_application } = await shopper.post("/store/seller-applications", application)
    expect(seller_application.status).toBe("pending")
    expect(await shopperFinds(`/store/sellers/${HANDLE}`)).toBeUndefined()
  })

  it("is admitted by the merchant, who gets the link for its owner", async () => {
    await merchant.goto("/app/sellers/approvals")
    await merchant.getByRole("button", { name: `Approve ${NAME}` }).click()
    await merchant.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click()
    const shown = merchant
      .getByText(/seller_invite=/)
      .or(merchant.locator("input[value*=seller_invite]"))
    await shown.first().waitFor()
    const text = await shown.first().evaluate((e) => (e as HTMLInputElement).value || e.textContent)
    link = String(text).trim()
    expect(await shopperFinds(`/store/sellers/${HANDLE}`)).toBeDefined()
  })

  it("chooses a password and is at home in the own store", async () => {
    const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
    owner = await context.newPage()
    owner.on("pageerror", (error) => problems.push(String(error)))
    const { pathname, hash } = new URL(link)
    await owner.goto(pathname + hash)
    await seen(owner, `Welcome to ${NAME}`)
    await owner.getByLabel("First name").fill("Salma")
    await owner.getByLabel("Last name").fill("Idrissi")
    await owner.getByLabel("Password", { exact: true }).fill(PASSWORD)
    await owner.getByLabel("Password again").fill(PASSWORD)
    await owner.getByRole("button", { name: "Join the store" }).click()
    await owner.waitForURL("**/app/my-store")
    await seen(owner, NAME)
  })

  it("cannot use the link again", async () => {
    const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
    const stranger = await context.newPage()
    const { pathname, hash } = new URL(link)
    await stranger.goto(pathname + hash)
    await seen(stranger, "This invitation cannot be used")
  })

  it("proposes a product", async () => {
    await owner.goto("/app/my-store/products/create")
    await owner.getByLabel("Title").first().fill("Zellige tiles")
    await owner.getByRole("button", { name: "Continue" }).click()
    await type(owner, "title", "Box of twelve")
    await type(owner, "prices.eur", "48")
    await type(owner, "stocked_quantity", "30")
    await owner.getByRole("button", { name: "Submit for review" }).click()
    await seen(owner, "Product submitted")
    await owner.waitForURL(/products\/prod_/)
    product_id = owner.url().match(/prod_\w+/)![0]
    await seen(owner, "Proposed")
    expect(await shopperFinds(`/store/products/${product_id}`)).toBeUndefined()
  })

  it("sells it once the merchant has approved it", async () => {
    await merchant.goto("/app/sellers/approvals?tab=products")
    await merchant.getByRole("button", { name: "Approve Zellige tiles" }).click()
    await seen(merchant, "The product is on sale")
    await owner.reload()
    await seen(owner, "Published")
    const { products } = await shopper.get(`/store/sellers/${HANDLE}/products`)
    expect(products).toMatchObject([{ title: "Zellige tiles", seller: { name: NAME } }])
    order = await shopper.buy([{ product: { id: product_id }, quantity: 2 }], SHOPPER)
    expect(order.display_id).toBeGreaterThan(0)
  })

  it("packs, ships and delivers what was bought", async () => {
    await owner.goto("/app/my-store/orders")
    await owner.getByText(`#${order.display_id}`).first().click()
    await owner.waitForURL("**/my-store/orders/*")
    // What is not paid is not packed; the payment is heard a moment later, and so shows on the page.
    await expectSoon(async () => (await sliceStatus()) === "paid")
    await press(owner, "Pack items")
    await inDialog(owner, "Pack items")
    await seen(owner, "Items packed")
    await press(owner, "Mark as shipped")
    await owner.getByRole("dialog").getByLabel("Tracking number").fill("TILE-7")
    await inDialog(owner, "Mark as shipped")
    await seen(owner, "TILE-7")
    await press(owner, "Mark as delivered")
    await owner.getByRole("alertdialog").getByRole("button", { name: "Mark as delivered" }).click()
    await seen(owner, "Marked as delivered")
  })

  it("is followed by shopper and merchant until the end", async () => {
    const { sellers } = await shopper.get(`/store/orders/${order.id}/sellers`)
    expect(sellers).toMatchObject([
      { seller: { name: NAME }, status: "delivered", trackings: [{ tracking_number: "TILE-7" }] },
    ])
    await merchant.goto(`/app/orders/${order.id}`)
    await seen(merchant, NAME)
    await seen(merchant, "Delivered")
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})

/** Types into a cell of the first row of the sheet of variants. */
async function type(page: Page, field: string, text: string) {
  const cell = page.locator(`[data-field="variants.0.${field}"], [name="variants.0.${field}"]`)
  // A sheet lays a cover over its cells, which takes the clicks.
  await cell.first().click({ force: true })
  await page.keyboard.type(text)
  await page.keyboard.press("Enter")
}
