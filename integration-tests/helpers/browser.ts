import { readFileSync } from "node:fs"
import { Browser, chromium, Page } from "playwright-core"

type Login = { email: string; password: string }
export type Demo = {
  url: string
  publishable_key: string
  region_id: string
  merchant: Login
  sellers: (Login & { handle: string })[]
  customers: Login[]
}

/** What a headless Chromium needs where it runs as root and reaches nothing but this machine. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The storefront of the stories is made up, so it has no address that Chromium would call local.
  "--disable-features=LocalNetworkAccessChecks",
]

/** Where the server of this run is and who can sign in; `npm test` starts it. */
export const theDemo = (): Demo => {
  const { SOUK_E2E_DEMO = "", SOUK_E2E_URL = "" } = process.env
  return { ...JSON.parse(readFileSync(SOUK_E2E_DEMO, "utf8")), url: SOUK_E2E_URL }
}

export const aBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROME_PATH, args: ARGS })

/** A person at an own computer who has signed in to the dashboard. */
export async function signedIn(browser: Browser, demo: Demo, login: Login): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
  const page = await context.newPage()
  await page.goto("/app/login")
  await page.fill("input[name=email]", login.email)
  await page.fill("input[name=password]", login.password)
  await page.click("button[type=submit]")
  await page.waitForURL((url) => !url.pathname.includes("/login"))
  return page
}

/** For somebody who wants to look: only where SOUK_E2E_PICTURES names a folder. */
export async function keepPicture(page: Page, name: string) {
  const folder = process.env.SOUK_E2E_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
