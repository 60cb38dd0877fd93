import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, signedIn, theDemo } from "../helpers/browser"
import { aShopper } from "../helpers/shopper"

const NAME = "Blue Door Tiles"
const HANDLE = "blue-door-tiles"
const EMAIL = "owner@blue-door.example"
const PASSWORD = "tiles for every wall"

/** Someone applies, the merchant admits the store and its first product, shoppers find both. */
describe("a new seller", () => {
  let browser: Browser
  let demo: Demo
  let merchant: Page
  let owner: Page
  let link: string
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const application = { name: NAME, handle: HANDLE, legal_name: `${NAME} SARL`, email: EMAIL }
    await aShopper(demo).post("/store/seller-applications", application)
    merchant = await signedIn(browser, demo, demo.merchant)
    merchant.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const shopperFinds = (path: string) =>
    aShopper(demo)
      .get(path)
      .then(
        (data) => data,
        () => undefined
      )

  it("is admitted by the merchant, who gets the link for its owner", async () => {
    expect(await shopperFinds(`/store/sellers/${HANDLE}`)).toBeUndefined()
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

  it("offers a product, which is on sale once the merchant approves it", async () => {
    const prices = [{ currency_code: "eur", amount: 48 }]
    const variants = [{ title: "Box of twelve", stocked_quantity: 30, prices }]
    const offer = await owner.request.post("/seller/products", {
      data: { title: "Zellige tiles", variants },
    })
    const { product } = await offer.json()
    await owner.goto(`/app/my-store/products/${product.id}`)
    await seen(owner, "Proposed")

    await merchant.goto("/app/sellers/approvals?tab=products")
    await merchant.getByRole("button", { name: "Approve Zellige tiles" }).click()
    await seen(merchant, "The product is on sale")
    const { products } = await shopperFinds(`/store/sellers/${HANDLE}/products`)
    expect(products).toMatchObject([{ title: "Zellige tiles", seller: { name: NAME } }])

    await owner.reload()
    await seen(owner, "Published")
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
