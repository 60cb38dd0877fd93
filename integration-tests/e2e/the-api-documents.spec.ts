import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, theDemo } from "../helpers/browser"

const STORY_MS = 120_000

/** Somebody who builds a storefront reads the documents, and tries what they say. */
describe("the API documents", () => {
  let browser: Browser
  let demo: Demo
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
    page = await context.newPage()
    page.on("pageerror", (error) => problems.push(String(error)))
    page.on("requestfailed", (request) => problems.push(request.url()))
  })
  afterAll(() => browser?.close())

  const open = async (surface: string) => {
    await page.goto(`/docs?of=${surface}`)
    await page.locator(".opblock-tag").first().waitFor()
  }
  const signInAs = async (name: string) => {
    const people = page.getByLabel("Sign in as")
    const label = await people.getByRole("option").filter({ hasText: name }).innerText()
    await people.selectOption({ label })
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await page.getByText(/^Signed in as/).waitFor()
  }
  /** Opens a route of the page, sends what stands there, and reads the status of the answer. */
  const tried = async (tag: string, verb: string, path: string): Promise<string> => {
    await page.locator(`h3.opblock-tag[data-tag="${tag}"]`).click()
    const exact = page.locator(`[data-path="${path}"]`)
    const block = page.locator(`.opblock-${verb}`).filter({ has: exact })
    await block.locator(".opblock-summary-control").click()
    await block.getByRole("button", { name: "Try it out" }).click()
    await block.getByRole("button", { name: "Execute" }).click()
    await keepPicture(page, `docs-${tag}`)
    return await block.locator(".live-responses-table .response-col_status").nth(1).innerText()
  }

  it(
    "show what there is, and let it be tried by a person of the demonstration",
    async () => {
      await open("store")
      await signInAs(demo.customers[0].email)
      expect(await tried("Notifications", "get", "/store/notifications")).toContain("200")
      await open("seller")
      await signInAs(demo.sellers[0].email)
      expect(await tried("Money", "get", "/seller/payouts")).toContain("200")
    },
    STORY_MS
  )

  it(
    "find the sign-in code that was asked for",
    async () => {
      await open("store")
      const { email } = demo.customers[1]
      const data = { channel: "email", identifier: email }
      expect((await page.request.post("/auth/customer/otp", { data })).ok()).toBe(true)
      // The mail is on its way for a moment.
      const said = page.getByText(/^Code: \d{6}$/)
      for (let i = 0; i < 20 && !(await said.isVisible()); i++) {
        await page.getByRole("button", { name: "Newest sign-in code" }).click()
        await page.waitForTimeout(500)
      }
      expect(await said.isVisible()).toBe(true)
    },
    STORY_MS
  )

  it("have the events that can be subscribed to, and need nothing from elsewhere", async () => {
    await open("admin")
    await page.getByText("order.placed", { exact: true }).first().waitFor()
    expect(problems).toEqual([])
  })
})
