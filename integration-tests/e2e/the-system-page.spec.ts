import { Browser, Page } from "playwright-core"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { expectSoon, inShopsDatabase } from "../helpers/story"

const STORY_MS = 180_000
const LOST_JOB = "a-job-of-the-story"

/** The merchant looks how the installation is, finds what failed and has it done again. */
describe("the system page", () => {
  let browser: Browser
  let demo: Demo
  let maya: Page
  const message = `nmsg_story_${Date.now()}`
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    browser = await aBrowser()
    maya = await signedIn(browser, demo, demo.merchant)
    maya.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(async () => {
    await inShopsDatabase("delete from job_record where id = $1", [LOST_JOB])
    await inShopsDatabase("delete from notice_message where id = $1", [message])
    await browser?.close()
  })

  const seen = (text: string | RegExp) => maya.getByText(text).first().waitFor()

  it(
    "shows what runs and what does not, and sends again what failed",
    async () => {
      // A job that nobody runs any more, and a mail that no server took.
      await inShopsDatabase(
        `insert into job_record (id, schedule, seen_at, runs, last_started_at, last_duration_ms)
          values ($1, '5s', now() - interval '1 hour', 3, now() - interval '1 hour', 20)`,
        [LOST_JOB]
      )
      const copied = await inShopsDatabase(
        `insert into notice_message (id, key, event_key, channel, recipient_type, recipient_id,
            "to", facts, locale, time_zone, status, priority, send_after, attempts, last_error)
          select $1, key, $1, channel, recipient_type, recipient_id, "to", facts, locale, time_zone,
              'dead', priority, now(), 8, 'Nobody took it'
            from notice_message where channel = 'email' and status = 'sent' and secret is null
              and priority > 0 and digest_key is null
            order by created_at limit 1`,
        [message]
      )
      expect(copied).toBe(1)

      await maya.goto("/app/system")
      await maya.getByRole("link", { name: "System", exact: true }).waitFor()
      await maya.getByRole("heading", { name: "System", exact: true }).waitFor()
      await seen("There is a problem")
      await seen("They are those of this version.")
      await seen(LOST_JOB)
      await seen("Nobody runs it")
      await seen("Server and worker")
      await seen("Alive")
      await keepPicture(maya, "system")

      await maya.getByRole("button", { name: "Send again" }).click()
      await seen(/message(s are| is) sent again/)
      await expectSoon(
        async () =>
          (await inShopsDatabase("select 1 from notice_message where id = $1 and status = 'sent'", [
            message,
          ])) === 1
      )

      await maya.setViewportSize({ width: 420, height: 900 })
      await seen(LOST_JOB)
      const overflow = await maya.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(overflow).toBe(0)
      await keepPicture(maya, "system-420")
      expect(problems).toEqual([])
    },
    STORY_MS
  )
})
