import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { aPicture } from "../helpers/pictures"

const STORY_MS = 120_000
const NAME = "Bazaar of Fez"
const TEAL = "#0f766e"
const LIGHT_ACCENT = "rgb(15, 118, 110)"

describe("a dashboard that wears the name and colours of the marketplace", () => {
  let demo: Demo
  let browser: Browser
  let merchant: Page

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    merchant = await signedIn(browser, demo, demo.merchant)
  }, STORY_MS)
  afterAll(async () => {
    // Other stories meet the marketplace under its usual name.
    const usual = { name: "Souk", color: "#4338ca", logo_url: null, favicon_url: null }
    await merchant.request.post("/admin/notice-brand", { data: usual })
    await browser.close()
  })

  it(
    "shows while it is typed what it will look like, and takes pictures for it",
    async () => {
      await merchant.goto("/app/notices/branding")
      await merchant.getByLabel("Name").fill(NAME)
      await merchant.locator("input[name=color]").fill("#facc15")
      await merchant.getByText("4.5 : 1 is needed").waitFor()
      await merchant.locator("input[name=color]").fill(TEAL)
      await merchant.getByText("White words on this colour: contrast 5.5 : 1.").waitFor()
      for (const label of ["Logo", "Icon"]) {
        const logo = {
          name: "logo.png",
          mimeType: "image/png",
          buffer: await aPicture("png", [96, 96]),
        }
        await merchant.locator(`input[type=file][aria-label=${label}]`).setInputFiles(logo)
        const name = label === "Logo" ? "logo_url" : "favicon_url"
        await merchant.waitForFunction(
          (field) =>
            /\/static\/\d+-logo\.webp$/.test(
              document.querySelector<HTMLInputElement>(`input[name=${field}]`)!.value
            ),
          name
        )
      }
      await merchant.getByRole("button", { name: "Save" }).click()
      await merchant.waitForFunction((name) => document.title.endsWith(` - ${name}`), NAME)
      await keepPicture(merchant, "branding")
      await merchant.setViewportSize({ width: 420, height: 900 })
      await keepPicture(merchant, "branding-420")
    },
    STORY_MS
  )

  it.each(["light", "dark"] as const)(
    "greets with them at the sign-in page: %s",
    async (theme) => {
      const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
      await context.addInitScript(
        (value) => localStorage.setItem("medusa_admin_theme", value),
        theme
      )
      const page = await context.newPage()
      await page.goto("/app/login")
      await page.getByRole("heading", { name: `Sign in to ${NAME}` }).waitFor()
      expect(await page.getByRole("heading").count()).toBe(1)
      expect(await page.title()).toContain(NAME)
      expect(await page.locator("link[rel=icon]").getAttribute("href")).toMatch(/-logo\.webp$/)
      const button = page.locator("button[type=submit]")
      const color = await button.evaluate((element) => getComputedStyle(element).backgroundColor)
      expect(color).toBe(LIGHT_ACCENT)
      await keepPicture(page, `sign-in-${theme}`)
      await page.setViewportSize({ width: 420, height: 800 })
      await keepPicture(page, `sign-in-${theme}-420`)
      await context.close()
    },
    STORY_MS
  )
})
