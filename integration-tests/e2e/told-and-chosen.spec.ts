import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { laidMails } from "../helpers/mails"

const STORY_MS = 120_000
const POLL_MS = 250
const BRAND = "Lantern Bazaar"

type Told = { id: string; receiver_id: string; data: { title: string } }

/** What people are told reaches the outbox and the bell; who is told may choose what. */
describe("the merchant and two sellers, who are told things", () => {
  let browser: Browser
  let demo: Demo
  let merchant: Page
  let leila: Page
  let other: Page
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    merchant = await signedIn(browser, demo, demo.merchant)
    leila = await signedIn(browser, demo, demo.sellers[0])
    other = await signedIn(browser, demo, demo.sellers[1])
    for (const page of [merchant, leila, other]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
  })
  afterAll(() => browser?.close())

  const bellOf = async (page: Page): Promise<Told[]> =>
    (await (await page.request.get("/admin/notifications?channel=feed")).json()).notifications
  const inboxOf = async (page: Page): Promise<{ id: string; read_at: string | null }[]> =>
    (await (await page.request.get("/seller/notifications?limit=100")).json()).notifications
  const inMail = (page: Page) => page.frameLocator("iframe")

  it(
    "finds what was sent in the outbox, and reads it",
    async () => {
      await merchant.goto("/app/notices?tab=sent&channel=%22email%22&key=%22order_placed%22")
      await merchant.getByRole("heading", { name: "Messages" }).waitFor()
      await merchant.getByRole("row").filter({ hasText: "Order placed" }).first().click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByText("1 of 8").waitFor()
      await drawer
        .frameLocator("iframe")
        .getByText(/We received your order #\d+/)
        .first()
        .waitFor()
      await keepPicture(merchant, "notices-message")
      await drawer.getByRole("tab", { name: "Text" }).click()
      await drawer.locator("pre").getByText("View your order").waitFor()
    },
    STORY_MS
  )

  it(
    "names the marketplace anew, and the preview follows",
    async () => {
      await merchant.goto("/app/notices/branding")
      await inMail(merchant).getByText("because you ordered at Souk").waitFor()
      await merchant.getByLabel("Name").fill(BRAND)
      await merchant.getByRole("button", { name: "Save" }).click()
      await inMail(merchant).getByText(`because you ordered at ${BRAND}`).waitFor()
      await keepPicture(merchant, "notices-branding")
    },
    STORY_MS
  )

  it(
    "sends itself a template, in the new name",
    async () => {
      await merchant.goto("/app/notices/templates")
      await merchant.getByRole("link", { name: /^Second-chance offer/ }).click()
      await inMail(merchant)
        .getByText(/You can still have it/)
        .first()
        .waitFor()
      await merchant.getByRole("button", { name: "Send test" }).click()
      const drawer = merchant.getByRole("dialog")
      await drawer.getByRole("button", { name: "Send" }).click()
      // The address is kept from mixing with words that are read from right to left.
      await merchant.getByText(`Test sent to \u2066${demo.merchant.email}\u2069`).first().waitFor()
      const sent = laidMails().filter((html) => html.includes(BRAND))
      expect(sent.filter((html) => html.includes("You can still have it"))).toHaveLength(1)
    },
    STORY_MS
  )

  it(
    "lets a seller's member switch a mail off, for good",
    async () => {
      const mail = () => leila.getByRole("switch", { name: "Order cancelled: Email" })
      await leila.goto("/app/settings/notifications")
      await mail().waitFor()
      expect(await mail().getAttribute("aria-checked")).toBe("true")
      const saved = leila.waitForResponse(
        (answer) =>
          answer.url().endsWith("/seller/notification-preferences") &&
          answer.request().method() === "POST"
      )
      await mail().click()
      expect((await saved).status()).toBe(200)
      await leila.reload()
      await mail().waitFor()
      expect(await mail().getAttribute("aria-checked")).toBe("false")
      const locked = leila.getByRole("switch", { name: "New sign-in: Email" })
      expect(await locked.isDisabled()).toBe(true)
      await keepPicture(leila, "notices-preferences")
    },
    STORY_MS
  )

  it(
    "rings each seller's bell for own things only",
    async () => {
      const [hers, others] = [await bellOf(leila), await bellOf(other)]
      expect(hers.length).toBeGreaterThan(0)
      expect(others.length).toBeGreaterThan(0)
      expect(new Set(hers.map(({ receiver_id }) => receiver_id)).size).toBe(1)
      expect(hers[0].receiver_id).not.toBe(others[0].receiver_id)
      const known = new Set(others.map(({ id }) => id))
      expect(hers.filter(({ id }) => known.has(id))).toEqual([])
      await leila.keyboard.press("Control+n")
      const bell = leila.getByRole("dialog")
      await bell.getByText(hers[0].data.title).first().waitFor()
      await keepPicture(leila, "notices-bell")
    },
    STORY_MS
  )

  it(
    "shows a seller what is new, and what was read stays read",
    async () => {
      const known = new Set((await inboxOf(leila)).map(({ id }) => id))
      expect(known.size).toBeGreaterThan(0)
      await leila.goto("/app/my-store/notifications")
      const marked = leila.waitForResponse((answer) => answer.url().endsWith("/read-all"))
      await leila.getByRole("button", { name: "Mark all as read" }).click()
      expect((await marked).status()).toBe(200)
      await leila.reload()
      await leila.getByRole("link", { name: "Preferences" }).waitFor()
      await leila.waitForFunction(() => !document.querySelector("[aria-busy]"), undefined, {
        polling: POLL_MS,
      })
      // The store goes on meanwhile: what is told later is unread, and nothing else.
      const shown = await leila.getByRole("img", { name: "Unread" }).count()
      const unread = (await inboxOf(leila)).filter(({ read_at }) => !read_at)
      expect(unread.filter(({ id }) => known.has(id))).toEqual([])
      expect(shown).toBeLessThanOrEqual(unread.length)
      await keepPicture(leila, "notices-inbox")
    },
    STORY_MS
  )

  it("keeps the outbox, templates and branding from sellers", async () => {
    const closed = ["/admin/notice-messages", "/admin/notice-templates", "/admin/notice-brand"]
    for (const path of closed) {
      const answer = await leila.request.get(path)
      expect([path, answer.status()]).toEqual([path, 403])
    }
    await leila.goto("/app/my-store")
    await leila.locator('a[href="/app/my-store/notifications"]').waitFor()
    // The platform draws its whole menu before it knows who looks at it.
    await leila.locator('a[href="/app/notices"]').waitFor({ state: "detached" })
  })

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})
