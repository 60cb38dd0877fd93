import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { expectSoon } from "../helpers/story"

const STORY_MS = 180_000
const DAY_MS = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
/** Other stories go on at the same time, and buy today. */
const PAST = { from: ago(60), to: ago(3) }

type Sum = { currency_code: string; orders: number; items: number; net: string }
type Stats = {
  as_of: string | null
  total_completed: number
  revenue: Sum[]
  series: { currency_code: string; orders: number; net: string }[]
  status_breakdown: Record<string, number>
  previous: { from: string; to: string; revenue: Sum[] } | null
}

/** The merchant and a store look at what was sold. */
describe("statistics", () => {
  let browser: Browser
  let demo: Demo
  let maya: Page
  let noor: Page
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    maya = await signedIn(browser, demo, demo.merchant)
    noor = await signedIn(
      browser,
      demo,
      demo.sellers.find(({ handle }) => handle === "lumen-oud")!
    )
    for (const page of [maya, noor]) page.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(() => browser?.close())

  const read = async (page: Page, side: "admin" | "seller", query: object): Promise<Stats> => {
    const params = new URLSearchParams({ ...PAST, compare: "previous", ...query })
    const answer = await page.request.get(`/${side}/stats?${params}`)
    return (await answer.json()).stats
  }
  /** The currency that was sold in most often comes first. */
  const currenciesOf = ({ revenue }: Stats) =>
    [...revenue].sort((a, b) => b.orders - a.orders).map((sum) => sum.currency_code)
  const card = (page: Page, name: string) =>
    page.locator("dl > div").filter({ hasText: name }).first().locator("dd").first()
  const number = (text: string) => Number(text.replace(/[^\d.-]/g, ""))
  const shown = async (page: Page, name: string) => number(await card(page, name).innerText())
  const expectCards = async (page: Page, { revenue: [sum], total_completed }: Stats) => {
    await expectSoon(async () => (await shown(page, "Net sales")) === Number(sum.net))
    expect(await shown(page, "Orders")).toBe(sum.orders)
    expect(await shown(page, "Items sold")).toBe(sum.items)
    expect(await shown(page, "Completed orders")).toBe(total_completed)
  }
  const choose = async (page: Page, label: string, option: string) => {
    await page.getByRole("combobox", { name: label, exact: true }).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  }
  const ADDRESS = new URLSearchParams(PAST).toString()

  it(
    "are told in one currency at a time, as the server counts them",
    async () => {
      await expectSoon(async () => (await read(maya, "admin", {})).as_of !== null)
      const [first, second] = currenciesOf(await read(maya, "admin", {}))
      await maya.goto(`/app/statistics?${ADDRESS}`)
      await expectCards(maya, await read(maya, "admin", { currency: first }))
      await keepPicture(maya, "numbers-merchant")
      await choose(maya, "Currency", second.toUpperCase())
      await expectCards(maya, await read(maya, "admin", { currency: second }))
      expect(new URL(maya.url()).searchParams.get("currency")).toBe(second)
      await maya.reload()
      await expectCards(maya, await read(maya, "admin", { currency: second }))
    },
    STORY_MS
  )

  it(
    "can be read as a table, which adds up to the same",
    async () => {
      const [currency] = currenciesOf(await read(maya, "admin", {}))
      const { revenue } = await read(maya, "admin", { currency })
      await maya.goto(`/app/statistics?${ADDRESS}&currency=${currency}`)
      await maya.getByRole("button", { name: "Show as table" }).first().click()
      const table = maya.getByRole("region", { name: "Sales over time: Net sales" })
      const cells = await table.locator("tbody tr td:nth-child(2)").allInnerTexts()
      expect(cells).toHaveLength(58)
      const cents = cells.reduce((sum, cell) => sum + Math.round(number(cell) * 1000), 0)
      expect(cents).toBe(Math.round(Number(revenue[0].net) * 1000))
      await keepPicture(maya, "numbers-table")
    },
    STORY_MS
  )

  it(
    "compare with the days before, unless nobody wants that",
    async () => {
      await maya.goto("/app/statistics")
      await choose(maya, "Period", "Last 7 days")
      await maya.waitForURL(/period=last_7_days/)
      await maya.getByText("compared with").waitFor()
      await maya.getByRole("switch", { name: "Compare with the period before" }).click()
      await maya.waitForURL(/compare=none/)
      await maya.getByText("compared with").waitFor({ state: "detached" })
      await choose(maya, "Period", "Own days")
      await maya.getByLabel("From", { exact: true }).fill(ago(90))
      await maya.waitForURL(new RegExp(`from=${ago(90)}`))
      await choose(maya, "Divided by", "By month")
      await maya.getByText("Each month.").waitFor()
    },
    STORY_MS
  )

  it(
    "lead to the orders and reports that they count",
    async () => {
      const [currency] = currenciesOf(await read(maya, "admin", {}))
      const { status_breakdown } = await read(maya, "admin", { currency })
      await maya.goto(`/app/statistics?${ADDRESS}&currency=${currency}`)
      const report = maya.getByRole("link", { name: "Open report" }).first()
      expect(await report.getAttribute("href")).toBe(
        `/app/reports/sales?${ADDRESS}&grain=day&currency=${currency}`
      )
      await maya.getByRole("button", { name: "Completed", exact: true }).click()
      await maya.getByRole("heading", { name: "Orders of the stores" }).waitFor()
      await maya.getByRole("row").nth(1).waitFor()
      await expectSoon(
        async () => (await maya.locator("tbody tr").count()) === status_breakdown.completed
      )
      await keepPicture(maya, "numbers-orders")
    },
    STORY_MS
  )

  it(
    "are a store's own, for the store",
    async () => {
      const [currency] = currenciesOf(await read(noor, "seller", {}))
      await noor.goto(`/app/my-store/statistics?${ADDRESS}`)
      const own = await read(noor, "seller", { currency })
      await expectCards(noor, own)
      const all = await read(maya, "admin", { currency })
      expect(Number(own.revenue[0].net)).toBeLessThan(Number(all.revenue[0].net))
      expect(await noor.getByText("Top stores").count()).toBe(0)
      await keepPicture(noor, "numbers-store")
      expect((await noor.request.get("/admin/stats")).status()).toBe(403)
      // The merchant chooses that store and sees what it sees.
      const { sellers } = await (await maya.request.get("/admin/sellers?q=lumen")).json()
      await maya.goto(`/app/statistics?${ADDRESS}&currency=${currency}&seller_id=${sellers[0].id}`)
      await expectCards(maya, own)
      expect(problems).toEqual([])
    },
    STORY_MS
  )
})
