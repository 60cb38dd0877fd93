import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aNewCustomer, aShopper } from "../helpers/shopper"
import { expectSoon, inShopsDatabase } from "../helpers/story"

const HANDLE = "nomad-weave"
const BUYER = { first_name: "Idris", last_name: "Vale" }
const STORY_MS = 180_000
/** All that a store was ever owed, wherever it is now: another story may run payouts meanwhile. */
const FIGURES = ["pending", "held", "available", "in_transit", "paid_out"] as const
/** What the merchant's split gives back. */
const PART = 5

/** A store that says nothing, a decision that both get something of, and an appeal. */
describe("a complaint that the store ignores", () => {
  let browser: Browser
  let demo: Demo
  let buyer: ReturnType<typeof aShopper>
  let seller: Page
  let merchant: Page
  let order: { id: string; display_id: number }
  let complaint: { id: string; number: number; seller_id: string; currency_code: string }
  let before: number
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
    const login = { email: `idris-${Date.now()}@example.com`, password: "souk-customer" }
    const { token } = await aNewCustomer(demo, login)
    buyer = aShopper(demo, { token })
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const owed = async (): Promise<number> => {
    const { balances } = await (await seller.request.get("/seller/balance")).json()
    type Balance = { currency_code: string } & Record<(typeof FIGURES)[number], number>
    return (balances as Balance[])
      .filter(({ currency_code }) => currency_code === complaint.currency_code)
      .reduce((sum, own) => sum + FIGURES.reduce((all, figure) => all + own[figure], 0), 0)
  }
  const read = async () => (await buyer.get(`/store/complaints/${complaint.id}`)).complaint
  const open = async (page: Page, home: string) => {
    await page.goto(`/app/${home}/${complaint.id}`)
    await page.getByRole("heading", { name: `Complaint #${complaint.number}` }).waitFor()
  }

  it(
    "is opened by the buyer of a paid order, and waits for the store",
    async () => {
      const product = await buyer.productOf(HANDLE)
      order = await buyer.buy([{ product, quantity: 1 }], BUYER)
      const path = `/seller/orders?order_id=${order.id}&status=paid`
      await expectSoon(async () => (await (await seller.request.get(path)).json()).count === 1)
      const { seller: store } = await buyer.get(`/store/sellers/${HANDLE}`)
      const wish = { order_id: order.id, seller_id: store.id, reason: "damaged" }
      const body = "The edge of the scarf is torn"
      const opened = await buyer.post("/store/complaints", { ...wish, wish: "refund", body })
      complaint = opened.complaint
      await seller.goto("/app/my-store/complaints?tab=yours")
      await seller.getByRole("row", { name: `#${complaint.number} · Damaged` }).click()
      await seen(seller, body)
      await seller.getByRole("button", { name: "Make an offer" }).waitFor()
      await keepPicture(seller, "complaint-store")
      before = await owed()
    },
    STORY_MS
  )

  it(
    "comes before the merchant when the store's days are over",
    async () => {
      await inShopsDatabase(
        "update complaint set due_at = now() - interval '1 minute' where id = $1",
        [complaint.id]
      )
      await expectSoon(async () => (await read()).status === "escalated")
      await merchant.goto("/app/complaints")
      await merchant.getByRole("row", { name: `#${complaint.number} · Damaged` }).click()
      await seen(merchant, "Because the store did not answer in time")
      await merchant.getByRole("button", { name: "Take on" }).click()
      await merchant.getByRole("button", { name: "Give back" }).waitFor()
      await seen(merchant, "Under review")
    },
    STORY_MS
  )

  it(
    "is talked about among the staff, which nobody else reads",
    async () => {
      await merchant.getByRole("combobox", { name: "Who reads it" }).click()
      await merchant.getByRole("option", { name: "Internal note" }).click()
      await merchant.getByLabel("Your message").fill("Third one about this loom")
      await merchant.getByRole("button", { name: "Send" }).click()
      await merchant
        .getByRole("listitem")
        .filter({ hasText: "Third one about this loom" })
        .waitFor()
      await open(seller, "my-store/complaints")
      expect(await seller.getByText("Third one about this loom").count()).toBe(0)
      expect(JSON.stringify(await read())).not.toContain("loom")
    },
    STORY_MS
  )

  it(
    "is split by the merchant; the refund and the ledger follow",
    async () => {
      await merchant.getByRole("button", { name: "Decide" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByRole("radio", { name: /^Split/ }).click()
      await drawer.getByLabel("Amount that goes back").fill(String(PART))
      await drawer.getByLabel("Why").fill("It was torn before, and worn since.")
      await keepPicture(merchant, "complaint-decide")
      await drawer.getByRole("button", { name: "Decide" }).click()
      await seen(merchant, "Decision made")
      await expectSoon(async () => (await read()).refund?.is_done === true)
      expect(await read()).toMatchObject({ status: "resolved", outcome: "split", amount: PART })
      await expectSoon(async () => (await owed()) < before)
      // The commission of what went back is given back, too.
      expect(before - (await owed())).toBeLessThanOrEqual(PART)
      await open(merchant, "complaints")
      await merchant.getByRole("link", { name: "Refund request" }).waitFor()
      await keepPicture(merchant, "complaint-decided")
    },
    STORY_MS
  )

  it(
    "is appealed by the store, and decided for good",
    async () => {
      await open(seller, "my-store/complaints")
      await seller.getByRole("button", { name: "Appeal" }).click()
      const plea = seller.getByRole("dialog")
      await plea.getByLabel("Reason").fill("We have a picture of it before it was sent")
      await plea.getByRole("button", { name: "Appeal" }).click()
      await seen(seller, "Appeal sent")
      await merchant.goto("/app/complaints")
      await merchant.getByRole("row", { name: `#${complaint.number} · Damaged` }).click()
      await merchant.getByRole("button", { name: "Decide on the appeal" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByRole("combobox", { name: "Who bears it" }).click()
      await merchant.getByRole("option", { name: "The marketplace bears it" }).click()
      await drawer.getByLabel("Why").fill("The picture is clear; the buyer keeps what they have.")
      await drawer.getByRole("button", { name: "Decide on the appeal" }).click()
      await seen(merchant, "The decision is final.")
      // The marketplace bears it now: the store is as if nothing had happened.
      await expectSoon(async () => Math.abs((await owed()) - before) < 0.005)
      expect(await read()).toMatchObject({ status: "final", amount: PART })
      await keepPicture(merchant, "complaint-final")
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
