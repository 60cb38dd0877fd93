import { Browser, Page } from "playwright-core"
import { Webhook } from "standardwebhooks"
import { aBrowser, Demo, keepPicture, signedIn, theDemo } from "../helpers/browser"
import { expectSoon, inShopsDatabase } from "../helpers/story"
import { aWebhookReceiver, Received, WebhookReceiver } from "../helpers/webhook-receiver"

const STORY_MS = 180_000
/** Other stories go on at the same time, and delete no product. */
const EVENT = "product.deleted"

type Envelope = { id: string; type: string; data?: object }

/** The merchant connects a system, which loses a message and gets it in the end. */
describe("webhooks", () => {
  let browser: Browser
  let demo: Demo
  let maya: Page
  let receiver: WebhookReceiver
  let secret: string
  let endpointId: string
  const problems: string[] = []

  beforeAll(async () => {
    demo = theDemo()
    receiver = await aWebhookReceiver()
    browser = await aBrowser()
    maya = await signedIn(browser, demo, demo.merchant)
    maya.on("pageerror", (error) => problems.push(String(error)))
  })
  afterAll(async () => {
    if (endpointId) await maya.request.delete(`/admin/webhook-endpoints/${endpointId}`)
    await browser?.close()
    receiver?.close()
  })

  const button = (name: string) => maya.getByRole("button", { name, exact: true })
  const seen = (text: string | RegExp) => maya.getByText(text).first().waitFor()
  const rows = (name: string | RegExp) => maya.getByRole("row", { name })
  /** What a receiver makes of it: it throws where the signature is wrong. */
  const verified = ({ body, headers }: Received, key = secret): Envelope =>
    new Webhook(key).verify(body, headers as Record<string, string>) as Envelope
  const shownSecret = async () => {
    const modal = maya.getByRole("alertdialog")
    const [shown] = (await modal.getByText(/^whsec_/).innerText()).split(/\s/)
    await keepPicture(maya, "webhook-secret")
    await modal.getByRole("button", { name: "I have saved it" }).click()
    await modal.waitFor({ state: "hidden" })
    return shown
  }
  const menu = async (name: string) => {
    await maya.getByRole("main").getByRole("button", { name: "Actions" }).first().click()
    await maya.getByRole("menuitem", { name }).click()
  }
  /** Something happens that the endpoint wants to hear of. */
  const deleteAProduct = async () => {
    const title = `Passing ${Date.now()}`
    const options = [{ title: "Size", values: ["One"] }]
    const made = await maya.request.post("/admin/products", { data: { title, options } })
    const { product } = await made.json()
    await maya.request.delete(`/admin/products/${product.id}`)
    return product.id as string
  }
  const isTold = (id: string) => expectSoon(async () => !!toldOf(id))
  const toldOf = (id: string) => receiver.received.find(({ body }) => body.includes(id))

  it(
    "begin with an endpoint, whose secret is shown once",
    async () => {
      await maya.goto("/app/settings/webhooks")
      await button("Add endpoint").click()
      const drawer = maya.getByRole("dialog")
      await drawer.getByLabel("Address").fill(receiver.url)
      await drawer.getByLabel("Description").fill("The catalogue's mirror")
      await drawer.getByLabel("Search events").fill(EVENT)
      await drawer.getByRole("checkbox", { name: EVENT }).click()
      await drawer.getByLabel("Headers").fill("x-mirror: yes")
      await keepPicture(maya, "webhook-create")
      await drawer.getByRole("button", { name: "Add", exact: true }).click()
      secret = await shownSecret()
      await rows("The catalogue's mirror").click()
      await maya.getByRole("heading", { name: "The catalogue's mirror" }).waitFor()
      endpointId = new URL(maya.url()).pathname.split("/").at(-1) ?? ""
      expect(await maya.content()).not.toContain(secret)
    },
    STORY_MS
  )

  it(
    "say at once what came of a test event",
    async () => {
      await button("Send test event").click()
      await seen("The test event was delivered: HTTP 200")
      const [test] = receiver.received
      expect(verified(test)).toMatchObject({ type: "webhook.test" })
      expect(test.headers["x-mirror"]).toBe("yes")
      await rows("webhook.test").getByText("Delivered").waitFor()
    },
    STORY_MS
  )

  it(
    "tell of what happens, signed with both secrets after a rotation",
    async () => {
      const first = secret
      await menu("Rotate secret")
      await maya.getByRole("alertdialog").getByRole("button", { name: "Rotate secret" }).click()
      secret = await shownSecret()
      expect(secret).not.toBe(first)
      await seen(/^The one before signs as well until/)
      const id = await deleteAProduct()
      await isTold(id)
      expect(verified(toldOf(id)!)).toMatchObject({ type: EVENT })
      expect(verified(toldOf(id)!, first)).toEqual(verified(toldOf(id)!, secret))
    },
    STORY_MS
  )

  it(
    "keep what a receiver refuses, until it is sent again and arrives",
    async () => {
      receiver.reset()
      receiver.answer({ status: 500, body: "The disk is full" })
      const id = await deleteAProduct()
      await isTold(id)
      await maya.reload()
      await rows(EVENT).getByText("Will be retried").first().waitFor()
      // Ten attempts take days; the next one is the last.
      await inShopsDatabase(
        `update webhook_delivery set attempts = 9, next_attempt_at = now()
          where endpoint_id = $1 and status = 'pending'`,
        [endpointId]
      )
      await expectSoon(async () => (await deliveries("failed")).length === 1)
      await maya.reload()
      await rows(EVENT).getByText("Failed", { exact: true }).click()
      const drawer = maya.getByRole("dialog")
      await drawer.getByText("The disk is full").first().waitFor()
      await keepPicture(maya, "webhook-failed")
      await drawer.getByRole("button", { name: "Close" }).last().click()

      receiver.reset()
      await button("Replay").click()
      await seen(/^1 delivery failed in that time/)
      await keepPicture(maya, "webhook-replay")
      await maya.getByRole("dialog").getByRole("button", { name: "Send again" }).click()
      await seen("1 event is sent again.")
      await isTold(id)
      await rows(/Replay.*Delivered/).waitFor()
      expect(verified(toldOf(id)!)).toMatchObject({ type: EVENT })
      await keepPicture(maya, "webhook-replayed")
    },
    STORY_MS
  )

  it(
    "are each owner's own",
    async () => {
      const login = demo.sellers.find(({ handle }) => handle === "lumen-oud")!
      const store = await signedIn(browser, demo, login)
      store.on("pageerror", (error) => problems.push(String(error)))
      await store.goto("/app/my-store/webhooks")
      await store.getByRole("heading", { name: "Tell your own systems what happens" }).waitFor()
      expect(await store.content()).not.toContain(receiver.url)
      const foreign = await store.request.get(`/seller/webhook-endpoints/${endpointId}`)
      expect(foreign.status()).toBe(404)
      await store.goto("/app/my-store/webhooks/events")
      await store.getByText("seller_order.created", { exact: true }).first().waitFor()
      expect(await store.content()).not.toContain("violation.recorded")
      expect(problems).toEqual([])
    },
    STORY_MS
  )

  const deliveries = async (status: string): Promise<{ id: string }[]> => {
    const query = `endpoint_id=${endpointId}&status=${status}`
    const answer = await maya.request.get(`/admin/webhook-deliveries?${query}`)
    return (await answer.json()).webhook_deliveries
  }
})
