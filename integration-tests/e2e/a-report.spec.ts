import type ExcelJS from "exceljs"
import { readFile } from "node:fs/promises"
import { Browser, Download, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { expectSoon } from "../helpers/story"
import { workbookOf } from "../helpers/written-sheet"

const STORY_MS = 180_000
/** Of a currency. */
const DIGITS_MAX = 3

type Totals = { currency_code: string | null; values: Record<string, string> }

/** The merchant looks at what was sold, takes it along as a file and has it sent every day. */
describe("reports", () => {
  let browser: Browser
  let demo: Demo
  let maya: Page
  let runId: string
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    maya = await signedIn(browser, demo, demo.merchant)
    maya.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(async () => {
    const schedules = await maya.request.get("/admin/report-schedules?limit=100")
    for (const { id, name } of (await schedules.json()).schedules as { id: string; name: string }[])
      if (name === SCHEDULE) await maya.request.delete(`/admin/report-schedules/${id}`)
    await browser?.close()
  })

  const SCHEDULE = "The story's morning figures"
  const button = (name: string, of: Page = maya) => of.getByRole("button", { name, exact: true })
  const heading = (name: string, of: Page = maya) =>
    of.getByRole("heading", { name, exact: true }).waitFor()
  const exportAs = async (kind: string, of: Page = maya) => {
    const started = of.waitForResponse((answer) => /\/reports\/[^/]+\/runs$/.test(answer.url()))
    await button("Export", of).click()
    await of.getByRole("menuitem", { name: kind }).click()
    return (await (await started).json()).run as { id: string }
  }
  /** The first that is listed is the newest. */
  const newest = (of: Page = maya) => of.getByRole("main").getByRole("listitem").first()
  const downloaded = async (of: Page = maya): Promise<Download> => {
    const [download] = await Promise.all([
      of.waitForEvent("download"),
      newest(of).getByRole("button", { name: "Download" }).click({ timeout: STORY_MS }),
    ])
    return download
  }

  it(
    "are looked at for the period that one chooses, which the address keeps",
    async () => {
      await maya.goto("/app/reports")
      await maya
        .getByRole("link", { name: /^Sales/ })
        .first()
        .click()
      await heading("Sales")
      await heading("Figures")
      await maya.getByRole("combobox", { name: "Period" }).click()
      await maya.getByRole("option", { name: "This year" }).click()
      await maya.waitForURL(/period=this_year/)
      await maya.getByRole("combobox", { name: "By" }).click()
      await maya.getByRole("option", { name: "Month" }).click()
      await maya.waitForURL(/grain=month/)
      await maya.reload()
      await maya
        .getByRole("row", { name: /^Total/ })
        .first()
        .waitFor()
      await keepPicture(maya, "report-sales")
    },
    STORY_MS
  )

  it(
    "become a workbook with the same totals, made while one looks on",
    async () => {
      const { from, to } = await periodOf(maya)
      const query = `from=${from}&to=${to}&grain=month&limit=1000`
      const answer = await maya.request.get(`/admin/reports/sales/rows?${query}`)
      const { totals } = (await answer.json()) as { totals: Totals[] }
      expect(totals.length).toBeGreaterThan(0)
      runId = (await exportAs("Excel (XLSX)")).id
      // The one before it may be of other days.
      await newest().getByText("by month").waitFor()
      const download = await downloaded()
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
      await keepPicture(maya, "report-exported")
      const sheet = await sheetIn(await download.path())
      const sums = sumsIn(sheet, headingsOf(sheet))
      for (const { currency_code, values } of totals) {
        if (!currency_code) expect(sums.orders).toBe(Number(values.orders))
        else expect(sums.net[currency_code]).toBeCloseTo(Number(values.net), DIGITS_MAX)
      }
    },
    STORY_MS
  )

  it(
    "are kept with who asked for what, and a checksum",
    async () => {
      await maya.goto(`/app/reports/runs?run=${runId}`)
      const drawer = maya.getByRole("dialog")
      await drawer.getByText("Ready", { exact: true }).waitFor()
      await drawer.getByText(/^[0-9a-f]{64}$/).waitFor()
      await drawer.getByText("by month").waitFor()
      await keepPicture(maya, "report-run")
    },
    STORY_MS
  )

  it(
    "come by themselves, and at once when one wants them",
    async () => {
      await maya.goto("/app/reports/schedules")
      await button("Add schedule").click()
      const drawer = maya.getByRole("dialog")
      await drawer.getByLabel("Name").fill(SCHEDULE)
      await drawer.getByText("0 6 * * *", { exact: true }).waitFor()
      await keepPicture(maya, "report-schedule")
      await drawer.getByRole("button", { name: "Add", exact: true }).click()
      const row = maya.getByRole("row", { name: SCHEDULE })
      await row.getByText("Not yet").waitFor()
      await row.getByRole("button", { name: "Actions" }).click()
      await maya.getByRole("menuitem", { name: "Run now" }).click()
      await row.getByText("Ready", { exact: true }).waitFor({ timeout: STORY_MS })
      await keepPicture(maya, "report-scheduled")
      expect(problems).toEqual([])
    },
    STORY_MS
  )

  it(
    "are each store's own: its statement is there, the merchant's file is not",
    async () => {
      const login = demo.sellers.find(({ handle }) => handle === "lumen-oud")!
      const store = await signedIn(browser, demo, login)
      store.on("pageerror", (error) => problems.push(String(error)))
      await store.goto("/app/my-store/reports")
      await heading("Money", store)
      expect(await store.getByRole("link", { name: /^Payment methods/ }).count()).toBe(0)
      await store.getByRole("link", { name: /^Statement/ }).click()
      await heading("Statement", store)
      const run = await exportAs("CSV To open as a spreadsheet", store)
      const download = await downloaded(store)
      expect(download.suggestedFilename()).toMatch(/\.csv$/)
      await keepPicture(store, "report-statement")

      const isDone = async (id: string) =>
        (await (await store.request.get(`/seller/report-runs/${id}`)).json()).run.state === "done"
      await expectSoon(() => isDone(run.id))
      for (const way of ["", "/download"]) {
        const foreign = await store.request.get(`/seller/report-runs/${runId}${way}`)
        expect(foreign.status()).toBe(404)
      }
      await store.goto(`/app/my-store/reports/runs?run=${runId}`)
      await store
        .getByRole("dialog")
        .getByText(/not found/)
        .waitFor()
      await keepPicture(store, "report-foreign")
      expect(problems).toEqual([])
    },
    STORY_MS
  )
})

/** The days that the page asks for, as it asked for them. */
async function periodOf(page: Page) {
  const asked = page.waitForRequest((request) => /\/rows\?/.test(request.url()))
  await page.reload()
  const { searchParams } = new URL((await asked).url())
  return { from: searchParams.get("from"), to: searchParams.get("to") }
}

async function sheetIn(path: string) {
  const book = await workbookOf(await readFile(path))
  return book.worksheets[0]
}

/** Which column of the sheet holds what. */
function headingsOf(sheet: ExcelJS.Worksheet) {
  const names = { day: "From", orders: "Orders", currency_code: "Currency", net: "Net sales" }
  const heads = sheet.getRow(1).values as (string | undefined)[]
  const place = (name: string) => heads.findIndex((head) => head?.startsWith(name))
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, place(name)]))
}

/** The rows added up anew: a sum of the sheet has no day. */
function sumsIn(sheet: ExcelJS.Worksheet, columns: Record<string, number>) {
  const sums = { orders: 0, net: {} as Record<string, number> }
  sheet.eachRow((row) => {
    const cell = (key: string) => row.getCell(columns[key]).value
    if (!(cell("day") instanceof Date)) return
    const currency = String(cell("currency_code"))
    sums.net[currency] = (sums.net[currency] ?? 0) + Number(cell("net"))
    sums.orders += Number(cell("orders"))
  })
  return sums
}
