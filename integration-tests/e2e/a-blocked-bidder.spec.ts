import { Browser, Page } from "playwright-core"
import { aBidder } from "../helpers/bidder"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aNewCustomer, aShopper } from "../helpers/shopper"

const LOT = "Rug of Fatima's grandmother"
const APPEAL = "I had paid for it: the bank confirms that."
const STORY_MS = 120_000

type Auction = { id: string; current_price: number; bid_count: number; next_minimum: number }

/** The third violation takes a customer out of the market; the merchant's waiver brings her back. */
describe("a bidder with three violations", () => {
  let browser: Browser
  let demo: Demo
  let merchant: Page
  let nora: Awaited<ReturnType<typeof aBidder>>
  let account: Awaited<ReturnType<typeof aNewCustomer>>
  let before: Auction
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    account = await aNewCustomer(demo, { email: "nora@example.com", password: "nora-nora" })
    merchant = await signedIn(browser, demo, demo.merchant)
    before = await theLot()
    nora = await aBidder(browser, demo, before.id, account)
    for (const page of [merchant, nora.page]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
  })
  afterAll(() => browser?.close())

  async function theLot(): Promise<Auction> {
    const shopper = aShopper(demo)
    const { auctions } = await shopper.get(`/store/auctions?q=${encodeURIComponent(LOT)}`)
    // A list may be some seconds old.
    return (await shopper.get(`/store/auctions/${auctions[0].id}`)).auction
  }

  /** Asks until it is so: what is decided is written before everybody has heard of it. */
  async function lotBecomes(expected: Partial<Auction>) {
    await nora.page.waitForFunction(
      async ([url, key, wanted]) => {
        const headers = { "x-publishable-api-key": key }
        const { auction } = await (await fetch(url, { headers })).json()
        return Object.entries(JSON.parse(wanted)).every(([name, value]) => auction[name] === value)
      },
      [`/store/auctions/${before.id}`, demo.publishable_key, JSON.stringify(expected)] as const,
      { polling: 250 }
    )
  }

  const record = async (reason: string) => {
    const data = { customer_id: account.id, kind: "abuse", reason, weight: 1 }
    const answer = await merchant.request.post("/admin/violations", { data })
    expect(answer.status()).toBe(201)
  }
  const leads = () => nora.shows("banner", "You are in the lead")

  it("leads a live auction", async () => {
    // More than anybody has bid so far, and less than what has to be confirmed.
    await nora.bid(String(before.next_minimum * 4))
    await leads()
    expect((await theLot()).bid_count).toBeGreaterThan(before.bid_count)
  })

  it(
    "is blocked by the third violation, which the merchant writes down",
    async () => {
      await record("Shouted at a seller")
      await record("Shouted at another seller")
      await leads()
      await merchant.goto(`/app/customers/${account.id}`)
      await merchant.getByText("2 of 3").first().waitFor()
      await merchant
        .getByRole("button", { name: "Restrict the customer or record a violation" })
        .click()
      await merchant.getByRole("menuitem", { name: "Record a violation" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByLabel("Reason").fill("Sold what she had not paid for")
      await drawer.getByRole("button", { name: "Record" }).click()
      await merchant.getByText("3 of 3").first().waitFor()
      await merchant.getByText("Blocked").first().waitFor()
      await keepPicture(merchant, "customer-blocked")
    },
    STORY_MS
  )

  it("loses her live bids; the others stand as if she had never bid", async () => {
    const { bid_count, current_price } = before
    await lotBecomes({ bid_count, current_price })
  })

  it("is refused at the socket, and told why and how to appeal", async () => {
    await nora.page.reload()
    await nora.page.locator("#connection[data-state=live]").waitFor()
    await nora.bid(String(before.next_minimum))
    await nora.shows("bid-message", /cannot bid: .*To appeal/)
    await keepPicture(nora.page, "auction-blocked")
  })

  it("cannot bid, buy or write over REST, but reads and appeals", async () => {
    const shopper = aShopper(demo, { token: account.token })
    const bid = shopper.post(`/store/auctions/${before.id}/bids`, {
      max_amount: before.next_minimum,
    })
    await expect(bid).rejects.toThrow(/403 .*cannot bid/)
    const buy = shopper.post("/store/carts", { region_id: demo.region_id })
    await expect(buy).rejects.toThrow(/403 .*appeal/)
    const apply = shopper.post("/store/seller-applications", { name: "Nora's" })
    await expect(apply).rejects.toThrow(/403 .*appeal/)
    const { violations } = await shopper.get("/store/customers/me/violations")
    expect(violations).toHaveLength(3)
    const newest = `/store/customers/me/violations/${violations[0].id}`
    await shopper.post(`${newest}/appeal`, { message: APPEAL })
  })

  it(
    "bids again once the merchant has waived one",
    async () => {
      await merchant.reload()
      await merchant.getByText("Sold what she had not paid for").first().click()
      await merchant.getByText(APPEAL).first().waitFor()
      await keepPicture(merchant, "violation-appeal")
      await merchant.getByRole("button", { name: "Waive", exact: true }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByRole("textbox").fill("The bank confirms it")
      await drawer.getByRole("button", { name: "Waive" }).click()
      await merchant.getByText("2 of 3").first().waitFor()
      await nora.bid(String(before.next_minimum))
      await lotBecomes({ bid_count: before.bid_count + 1 })
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
