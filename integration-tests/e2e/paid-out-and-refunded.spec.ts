import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aShopper } from "../helpers/shopper"
import { expectSoon, inShopsDatabase } from "../helpers/story"

const HANDLE = "lumen-oud"
const STORE = "Lumen & Oud"
const SHOPPER = { first_name: "Noor", last_name: "Quay" }
const STORY_MS = 180_000
/** Given back of the first order when its money has gone out already. */
const REFUND = 5

type Order = { id: string; display_id: number }
type Slice = Order & { order_id: string; currency_code: string; lines: Line[] }
type Line = { kind: string; reference_id: string; quantity: number }

/** Order, delivery, the days of waiting, the payout; then a refund, and the next one is smaller. */
describe("a store that is paid out, and a refund afterwards", () => {
  let browser: Browser
  let demo: Demo
  let seller: Page
  let merchant: Page
  let first: Order
  let slice: Slice
  let paid: number
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    seller = await signedIn(
      browser,
      demo,
      demo.sellers.find(({ handle }) => handle === HANDLE)!
    )
    merchant = await signedIn(browser, demo, demo.merchant)
    for (const page of [seller, merchant]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
    // What earlier stories and the demo left waits elsewhere, so that amounts here are those of here.
    await inShopsDatabase("update ledger_share set payable_at = null where payable_at is not null")
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const asSeller = async (path: string, data?: object) => {
    const answer = await seller.request.fetch(path, data ? { method: "POST", data } : {})
    expect(`${path} ${answer.status()}`).toMatch(/ 20[01]$/)
    return await answer.json()
  }
  const balance = async (figure: string): Promise<number> => {
    const { balances } = await asSeller("/seller/balance")
    const own = balances.find(
      (one: { currency_code: string }) => one.currency_code === slice.currency_code
    )
    return own?.[figure] ?? 0
  }
  const buy = async () => {
    const shopper = aShopper(demo)
    const order = await shopper.buy(
      [{ product: await shopper.productOf(HANDLE), quantity: 1 }],
      SHOPPER
    )
    return order
  }
  /** The slice when it is paid; payment and division come a moment after the order. */
  const sliceOf = async ({ id }: Order): Promise<Slice> => {
    const path = `/seller/orders?order_id=${id}&status=paid`
    await expectSoon(async () => (await asSeller(path)).count === 1)
    const [{ id: slice_id }] = (await asSeller(path)).orders
    return (await asSeller(`/seller/orders/${slice_id}`)).order
  }
  const packAndShip = async ({ id, lines }: Slice) => {
    const items = lines
      .filter(({ kind }) => kind === "item")
      .map(({ reference_id, quantity }) => ({ id: reference_id, quantity }))
    const path = `/seller/orders/${id}`
    const { order } = await asSeller(`${path}/fulfillments`, { items })
    await asSeller(`${path}/shipments`, { fulfillment_id: order.fulfillments[0].id })
  }
  const deliver = async ({ id }: Slice) => {
    await seller.goto(`/app/my-store/orders/${id}`)
    await seller.getByRole("button", { name: "Mark as delivered" }).first().click()
    await seller.getByRole("alertdialog").getByRole("button").last().click()
    await seen(seller, "Marked as delivered")
  }
  const letDaysPass = async ({ order_id }: Slice) => {
    await expectSoon(async () => {
      const moved = await inShopsDatabase(
        `update ledger_share set payable_at = now() - interval '1 minute'
          where order_id = $1 and payable_at is not null`,
        [order_id]
      )
      return moved === 1
    })
  }
  /** The widget's only other controls are links. */
  const sliceMenu = () =>
    merchant
      .locator("div.divide-y", { has: merchant.getByText("Sellers in this order") })
      .last()
      .getByRole("button")
      .first()
  const ownPayout = () =>
    merchant.getByRole("row", { name: "Pending" }).filter({ hasText: STORE }).first()
  const runPayouts = async () => {
    await merchant.goto("/app/money/payouts")
    await merchant.getByRole("button", { name: "Run payouts" }).click()
    const drawer = merchant.getByRole("dialog")
    // Other stores may have something available, too.
    await drawer.getByRole("button", { name: /^Create \d+ payouts?$/ }).click()
    await seen(merchant, /\d+ payouts? (was|were) created/)
  }

  it(
    "sells, and the money is pending",
    async () => {
      first = await buy()
      slice = await sliceOf(first)
      await expectSoon(async () => (await balance("pending")) > 0)
      await packAndShip(slice)
      await deliver(slice)
      await seller.goto("/app/my-store/money")
      await seen(seller, "Pending")
      await seen(seller, "Commission")
      await keepPicture(seller, "money-pending")
      expect(await balance("available")).toBe(0)
    },
    STORY_MS
  )

  it(
    "is paid out by the merchant when the days of waiting are over",
    async () => {
      await letDaysPass(slice)
      paid = await balance("available")
      expect(paid).toBeGreaterThan(REFUND)
      await runPayouts()
      await keepPicture(merchant, "money-payouts")
      await ownPayout().click()
      await merchant.getByRole("button", { name: "Confirm" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByLabel("Reference").fill("BANK-77")
      await drawer.getByRole("button", { name: "Confirm the payout" }).click()
      await seen(merchant, "The payout is confirmed")
      await keepPicture(merchant, "money-payout")
    },
    STORY_MS
  )

  it("is told to the store, with the bank's reference", async () => {
    await seller.goto("/app/my-store/money")
    await seen(seller, "BANK-77")
    await seller.getByRole("row", { name: "BANK-77" }).click()
    await seen(seller, `#${first.display_id}`)
    await keepPicture(seller, "money-statement")
    expect(await balance("available")).toBe(0)
  })

  it(
    "owes a part of it when the merchant refunds the order afterwards",
    async () => {
      await merchant.goto(`/app/orders/${first.id}`)
      await seen(merchant, "Sellers in this order")
      await sliceMenu().click()
      await merchant.getByRole("menuitem", { name: "Refund" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByLabel("Amount").fill(String(REFUND))
      await drawer.getByLabel("Reason").fill("The lid is chipped")
      await drawer.getByRole("button", { name: "Refund" }).click()
      await seen(merchant, "The refund was made")
      await expectSoon(async () => (await balance("available")) < 0)
      // The commission of what went back is given back, too.
      expect(await balance("available")).toBeGreaterThan(-REFUND)
    },
    STORY_MS
  )

  it(
    "is paid less the next time",
    async () => {
      const debt = await balance("available")
      const before = await balance("pending")
      const second = await buy()
      const next = await sliceOf(second)
      await expectSoon(async () => (await balance("pending")) > before)
      const earned = (await balance("pending")) - before
      await packAndShip(next)
      await deliver(next)
      await letDaysPass(next)
      await runPayouts()
      await ownPayout().click()
      await seen(merchant, "Refund")
      await keepPicture(merchant, "money-next-payout")
      expect(await balance("in_transit")).toBeCloseTo(earned + debt, 6)
      expect(await balance("available")).toBe(0)
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
