import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { laidMails } from "../helpers/mails"
import { aNewCustomer, aShopper } from "../helpers/shopper"
import { anotherAgent } from "../helpers/staff"
import { expectSoon, inShopsDatabase } from "../helpers/story"

const STORY_MS = 180_000

type Shopper = ReturnType<typeof aShopper>
type Ticket = { id: string; number: number; subject: string; status: string }

/** A guest and a customer ask, two agents answer, from the first word to the rating. */
describe("the support desk", () => {
  let browser: Browser
  let demo: Demo
  let maya: Page
  let noa: Page
  let ticket: Ticket
  let guest: Shopper
  let customer: Shopper
  const address = `wren-${Date.now()}@example.com`
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    maya = await signedIn(browser, demo, demo.merchant)
    noa = await signedIn(browser, demo, await anotherAgent(maya, demo, "Noa"))
    for (const page of [maya, noa]) {
      page.on("pageerror", (error) => problems.push(String(error)))
    }
    const login = { email: `customer-${address}`, password: "souk-customer" }
    customer = aShopper(demo, { token: (await aNewCustomer(demo, login)).token })
  })
  afterAll(() => browser?.close())

  const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
  const ask = async (who: Shopper, subject: string, more: object = {}): Promise<Ticket> => {
    const wish = { subject, body: `${subject}, please help`, category: "order", ...more }
    return (await who.post("/store/tickets", wish)).ticket
  }
  const open = async (page: Page, { id, subject }: Ticket) => {
    await page.goto(`/app/tickets/${id}`)
    await page.getByRole("heading", { name: subject }).waitFor()
  }
  const read = async (): Promise<Ticket & { comments: { body: string }[] }> =>
    (await guest.get(`/store/tickets/${ticket.id}`)).ticket
  const asStaff = async (path: string) => await (await maya.request.get(path)).json()
  const write = async (page: Page, text: string) =>
    await page.getByRole("textbox", { name: /^(Public reply|Internal note)$/ }).fill(text)

  it(
    "is asked by a guest, who gets a link, and two agents see each other in the ticket",
    async () => {
      const subject = `The lamp hums ${Date.now()}`
      const asked = await ask(aShopper(demo), subject, { email: address, name: "Wren" })
      let token = ""
      await expectSoon(async () => {
        const mail = laidMails().find((html) => html.includes(subject)) ?? ""
        token = mail.match(/#token=([\w%.-]+)/)?.[1] ?? ""
        return token !== ""
      })
      const [id] = decodeURIComponent(token).split(".")
      guest = aShopper(demo, { headers: { "x-ticket-token": decodeURIComponent(token) } })
      ticket = { ...asked, id, subject }
      await maya.goto("/app/tickets")
      await maya.getByRole("row", { name: subject }).click()
      await maya.getByRole("heading", { name: subject }).waitFor()
      await open(noa, ticket)
      await seen(maya, "Noa Reed is viewing")
      await write(noa, "Which lamp is it")
      await seen(maya, "Noa Reed is replying")
      await keepPicture(maya, "ticket-presence")
    },
    STORY_MS
  )

  it(
    "tells the second of two who write what the first did, and keeps what was written",
    async () => {
      await write(maya, "Hello Wren, does it hum when it is dimmed, too?")
      await maya.getByRole("button", { name: "Send and set a status" }).click()
      await maya.getByRole("menuitem", { name: /Pending/ }).click()
      await seen(maya, "The reply was sent")
      await seen(noa, "Others have changed this ticket since you opened it:")
      await keepPicture(noa, "ticket-stale")
      const [before] = [await asStaff(`/admin/tickets/${ticket.id}`)]
      const stale = await noa.request.post(`/admin/tickets/${ticket.id}/priority`, {
        data: { priority: "urgent", version: before.ticket.version - 1 },
      })
      expect(stale.status()).toBe(409)
      expect((await stale.json()).message).toMatch(/Maya Haddad/)
      await noa.getByRole("button", { name: "Load the ticket as it is now" }).click()
      await seen(noa, "Hello Wren, does it hum when it is dimmed, too?")
      const box = noa.getByRole("textbox", { name: "Public reply" })
      expect(await box.inputValue()).toBe("Which lamp is it")
    },
    STORY_MS
  )

  it(
    "is noted about inside, which the guest never reads",
    async () => {
      await noa.getByRole("radio", { name: "Internal note" }).click()
      await write(noa, "Known fault of the 2025 dimmer")
      await noa.getByRole("button", { name: "Save note" }).click()
      await noa.getByRole("listitem").filter({ hasText: "2025 dimmer" }).waitFor()
      const words = JSON.stringify(await read())
      expect(words).toContain("does it hum")
      expect(words).not.toContain("2025 dimmer")
    },
    STORY_MS
  )

  it(
    "goes on when the guest answers, is solved, and rated",
    async () => {
      await guest.post(`/store/tickets/${ticket.id}/comments`, { body: "Only when it is dimmed." })
      expect((await read()).status).toBe("open")
      await open(maya, ticket)
      await write(maya, "We send you a new dimmer today.")
      await maya.getByRole("button", { name: "Send and set a status" }).click()
      await maya.getByRole("menuitem", { name: /Solved/ }).click()
      await seen(maya, "The reply was sent")
      await expectSoon(async () => (await read()).status === "solved")
      await guest.post(`/store/tickets/${ticket.id}/csat`, { rating: 5, comment: "Quick!" })
      await open(maya, ticket)
      await maya.getByRole("img", { name: "5 of 5 stars" }).first().waitFor()
      await keepPicture(maya, "ticket-rated")
    },
    STORY_MS
  )

  it(
    "makes one of three that a customer opened about the same",
    async () => {
      const mark = `Parcel ${Date.now()}`
      const asked: Ticket[] = []
      for (const n of [1, 2, 3]) asked.push(await ask(customer, `${mark} part ${n}`))
      await maya.goto(`/app/tickets?q=${encodeURIComponent(mark)}`)
      await maya.getByRole("row", { name: `${mark} part 3` }).waitFor()
      for (const { subject } of asked) {
        await maya.getByRole("row", { name: subject }).getByRole("checkbox").click()
      }
      await maya.getByRole("button", { name: "Merge" }).click()
      const drawer = maya.getByRole("dialog")
      await drawer.getByText("These end").waitFor()
      await keepPicture(maya, "ticket-merge")
      await drawer.getByRole("button", { name: "Merge" }).click()
      await seen(maya, "2 tickets were merged")
      const { tickets } = await asStaff(
        `/admin/tickets?q=${encodeURIComponent(mark)}&status=merged`
      )
      expect(tickets.map(({ subject }: Ticket) => subject).sort()).toEqual([
        `${mark} part 2`,
        `${mark} part 3`,
      ])
      await open(maya, asked[0])
      for (const { number } of asked.slice(1)) {
        await seen(maya, `#${number} was merged into this ticket.`)
      }
      const { ticket: ended } = await customer.get(`/store/tickets/${asked[2].id}`)
      expect(ended.status).toBe("merged")
      await maya.getByRole("textbox", { name: "Public reply" }).fill("It arrives tomorrow.")
      await maya.getByRole("button", { name: "Send and set a status" }).click()
      await maya.getByRole("menuitem", { name: /Solved/ }).click()
      await seen(maya, "The reply was sent")
      await customer.post(`/store/tickets/${asked[0].id}/csat`, { rating: 4 })
    },
    STORY_MS
  )

  it(
    "warns before a deadline, and says when it is missed",
    async () => {
      const late = await ask(customer, `Nobody answers ${Date.now()}`)
      const clock = async () => (await asStaff(`/admin/tickets/${late.id}`)).ticket
      const { first_response_due_at } = await clock()
      expect(first_response_due_at).not.toBeNull()
      await moveClock(late.id, "first_response_warn_at")
      await expectSoon(async () => Boolean((await clock()).first_response_warned_at))
      expect((await clock()).first_response_breached_at).toBeNull()
      await moveClock(late.id, "first_response_due_at")
      await expectSoon(async () => Boolean((await clock()).first_response_breached_at))
      await maya.goto(`/app/tickets?q=${encodeURIComponent(late.subject)}`)
      await maya
        .getByRole("row", { name: late.subject })
        .getByText(/^Late by/)
        .waitFor()
      await keepPicture(maya, "ticket-late")
      await open(maya, late)
      await seen(maya, "missed")
      await expectSoon(async () => {
        const { notifications } = await asStaff("/admin/notifications?channel=feed&limit=50")
        return JSON.stringify(notifications).includes(`#${late.number}`)
      })
    },
    STORY_MS
  )

  it("makes no page throw", () => {
    expect(problems).toEqual([])
  })
})

/** As if the time until that moment had gone by. */
async function moveClock(ticket_id: string, until: string) {
  const moments = ["started_at", "running_since", "warn_at", "due_at"]
  const moved = moments.map((one) => `first_response_${one} = first_response_${one} - gone.time`)
  const rows = await inShopsDatabase(
    `update ticket set ${moved.join(", ")}, sla_next_at = now() - interval '1 second'
       from (select ${until} - now() + interval '5 seconds' as time from ticket where id = $1) gone
      where id = $1`,
    [ticket_id]
  )
  expect(rows).toBe(1)
}
