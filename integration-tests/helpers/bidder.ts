import { Browser, Page } from "playwright-core"
import { Demo } from "./browser"

/** A shopper at the demo's auction page, signed in, in a window of the own. */
export async function aBidder(
  browser: Browser,
  demo: Demo,
  auction_id: string,
  { email, password }: Demo["customers"][number]
) {
  const context = await browser.newContext({ baseURL: demo.url, locale: "en-US" })
  const page = await context.newPage()
  await page.goto(`/demo/auctions/${auction_id}`)
  await page.click("#sign-in")
  await page.fill("#email", email)
  await page.fill("#password", password)
  await page.click("#login-form button[type=submit]")
  await page.locator("#who", { hasText: email }).waitFor()
  const bid = async (amount: string) => {
    await page.fill("#amount", amount)
    await page.click("#bid")
  }
  return { page, email, bid, ...readingOf(page) }
}

const readingOf = (page: Page) => ({
  shows: (place: string, text: string | RegExp) =>
    page.locator(`#${place}`, { hasText: text }).waitFor(),
  end: async () => Date.parse((await page.getAttribute("#countdown", "title")) ?? ""),
})

/** Goes through the winner's checkout on the page: the address of the account, any delivery. */
export async function payThere(page: Page) {
  const form = page.locator("#checkout-form")
  await form.getByRole("button", { name: "Choose delivery" }).waitFor()
  const inputs = { first_name: "Emma", last_name: "Fischer", address_1: "Kastanienallee 48" }
  for (const [name, text] of Object.entries({ ...inputs, postal_code: "10119", city: "Berlin" })) {
    await form.locator(`[name=${name}]`).fill(text)
  }
  await form.locator("[name=country_code]").selectOption("de")
  await form.getByRole("button", { name: "Choose delivery" }).click()
  await form.getByRole("button", { name: "Continue" }).click()
  await form.getByRole("button", { name: "Pay" }).click()
  await page.locator("#order", { hasText: "Order #" }).waitFor()
  const [, number] = /#(\d+)/.exec((await page.textContent("#order")) ?? "") ?? []
  return Number(number)
}
