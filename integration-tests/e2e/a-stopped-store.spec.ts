import { Browser, Locator, Page } from "playwright-core"
import { aBrowser, Demo, signedIn, theDemo } from "../helpers/browser"
import { aShopper, aStorefront } from "../helpers/shopper"
import { inShopsDatabase } from "../helpers/story"

const REASON = "Parcels come too late"
const SHOPPER = { first_name: "Ines", last_name: "Falk" }

/** The merchant looks into a store, stops it and lets it sell again; its owner and a shopper see. */
describe("a stopped store", () => {
  let browser: Browser
  let demo: Demo
  let merchant: Page
  let owner: Page
  let shopper: ReturnType<typeof aShopper>
  let cart_id: string
  let seller: { id: string; name: string }
  let title: string
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    shopper = aShopper(demo, { window: await aStorefront(browser) })
    // The stories of the other stores go on at the same time; this one is on holiday until now.
    const { handle, ...login } = demo.sellers[3]
    await inShopsDatabase(
      "update seller set holiday_from = null, holiday_to = null where handle = $1",
      [handle]
    )
    seller = (await shopper.get(`/store/sellers/${handle}`)).seller
    const product = await shopper.productOf(handle)
    title = product.title
    cart_id = await shopper.fill([{ product, quantity: 1 }], SHOPPER)
    merchant = await signedIn(browser, demo, demo.merchant)
    owner = await signedIn(browser, demo, login)
    for (const page of [merchant, owner]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const open = async () => {
    await merchant.goto(`/app/sellers/${seller.id}`)
    await merchant.getByRole("heading", { name: seller.name }).waitFor()
  }
  const press = (page: Locator | Page, name: string) =>
    page.getByRole("button", { name, exact: true }).first().click()
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => "it was accepted",
      (error: Error) => error.message
    )

  it("is looked at by the merchant as its members see it, and nothing can be changed", async () => {
    await open()
    await press(merchant, "View as seller")
    await press(merchant.getByRole("dialog"), "Look at the store")
    await merchant.waitForURL("**/app/my-store")
    await seen(merchant, `as its members see it`)
    expect(await merchant.getByRole("link", { name: "New product" }).count()).toBe(0)
    await press(merchant, "End view")
    await merchant.waitForURL(`**/app/sellers/${seller.id}`)
  })

  it("is stopped by the merchant with a reason", async () => {
    await open()
    await press(merchant, "More actions")
    await merchant.getByRole("menuitem", { name: "Suspend" }).click()
    await merchant.getByRole("dialog").getByLabel("Reason").fill(REASON)
    await press(merchant.getByRole("dialog"), "Suspend")
    await seen(merchant, "is suspended: nothing can be bought")
  })

  it("tells its owner why, and offers nothing to press", async () => {
    await owner.goto("/app/my-store")
    await seen(owner, REASON)
    await owner.goto("/app/my-store/products")
    await seen(owner, "Products")
    expect(await owner.getByRole("link", { name: "New product" }).count()).toBe(0)
  })

  it("sells nothing, not even what lies in a cart already", async () => {
    const words = await refusal(shopper.complete(cart_id))
    expect(words).toContain(
      `${title} cannot be bought: the store ${seller.name} is not selling at the moment`
    )
  })

  it("sells again when the merchant lets it, and the cart can be ordered", async () => {
    await open()
    await press(merchant, "Let it sell again")
    await press(merchant.getByRole("alertdialog"), "Let it sell again")
    await seen(merchant, `${seller.name} sells again`)
    expect((await shopper.complete(cart_id)).display_id).toBeGreaterThan(0)
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
