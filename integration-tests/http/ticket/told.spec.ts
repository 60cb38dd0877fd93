import { MedusaContainer } from "@medusajs/framework/types"
import { DAY_MS } from "../../../src/modules/ticket/rules"
import { moveTicketsOnWorkflow } from "../../../src/workflows/ticket/move-tickets-on"
import { Actor, aCustomer, aMerchant } from "../../helpers/actors"
import {
  aConnectedListener,
  addressOf,
  eventually,
  hangUp,
  Listener,
  tokenOf,
} from "../../helpers/listener"
import { aShop, Shop } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aQuestion, aTicket, ticketsOf } from "../../helpers/tickets"
import {
  everythingTold,
  factsTold,
  forgetEverythingTold,
  noticesOf,
  searchForMissed,
} from "../notice/told"

const ANN = "ann@example.com by inbox, email"
const NORTH = "north@example.com by inbox, feed, email"
const STAFF = "merchant by feed"

/** Who hears of a ticket: over notices, and in open windows. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let shop: Shop
  let ann: Actor
  let ben: Actor
  let mia: Actor
  let leo: Actor
  let leo_id: string
  /** What was before is no news. */
  let begun: Date
  let quiet: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    shop = await aShop(api, container)
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    mia = await aMerchant(api, container, "mia@example.com")
    leo = await aMerchant(api, container, "leo@example.com")
    leo_id = (await api.get("/admin/users/me", leo)).data.user.id
    await quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => {
    hangUp()
    await quiet()
  })

  const staffDo = async (id: string, path: string, body: object, who = mia) => {
    await api.post(`/admin/tickets/${id}/${path}`, body, who)
    await quiet()
  }
  const ask = async (who: Actor, wishes: object = {}) => {
    const ticket = await aTicket(api, who, wishes)
    await quiet()
    return ticket
  }
  /** What was told by events is what is found when every event is lost; nothing is told twice. */
  const toldAndFound = async () => {
    await quiet()
    const told = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
    const lost = await forgetEverythingTold(container)
    expect(lost).toBeInstanceOf(Date)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
    return told
  }

  describe("by notice", () => {
    it("a question reaches its asker, the store and the staff", async () => {
      await ask(ann, { product_id: shop.north.product.id })
      expect(await toldAndFound()).toEqual({
        ...{ ticket_opened: [ANN], store_ticket_opened: [NORTH], merchant_ticket_opened: [STAFF] },
      })
    })

    it("a report about a store does not reach the store", async () => {
      await ask(ann, { product_id: shop.north.product.id, category: "report" })
      expect(await toldAndFound()).toEqual({
        ...{ ticket_opened: [ANN], merchant_ticket_opened: [STAFF] },
      })
    })

    it("answers reach the asker, and notes nobody", async () => {
      const { id } = await ask(ann)
      await staffDo(id, "comments", { body: "A hard case", visibility: "internal" })
      await staffDo(id, "comments", { body: "It comes on Monday.", status: "pending" })
      const told = await toldAndFound()
      expect(told.ticket_replied).toEqual([ANN])
      // That it waits for her stands in the answer.
      expect(told).not.toHaveProperty("ticket_status_changed")
      expect(await factsTold(container, "ticket_replied")).toMatchObject([
        { facts: { author_name: "Support", message: "It comes on Monday." } },
      ])
    })

    it("a reply of the asker reaches whoever works on it, else everybody", async () => {
      const { id } = await ask(ann)
      await staffDo(id, "assign", { assignee_id: leo_id })
      await api.post(`/store/tickets/${id}/comments`, { body: "Any news?" }, ann)
      const { id: other } = await ask(ann)
      await api.post(`/store/tickets/${other}/comments`, { body: "Any news?" }, ann)
      await quiet()
      const told = await everythingTold(container)
      expect(told.merchant_ticket_assigned).toEqual(["leo@example.com by email"])
      expect([...told.merchant_ticket_replied].sort()).toEqual(
        [...["leo@example.com by email", "merchant by feed"]].sort()
      )
    })

    it("whoever takes a ticket is not told that it is theirs", async () => {
      const { id } = await ask(ann)
      await staffDo(id, "assign", { assignee_id: leo_id }, leo)
      expect(await toldAndFound()).not.toHaveProperty("merchant_ticket_assigned")
    })

    it("what becomes of it is told by whom it did not come from", async () => {
      const { id } = await ask(ann)
      await staffDo(id, "status", { status: "on_hold" })
      await staffDo(id, "status", { status: "solved" })
      const { id: own } = await ask(ann)
      await api.post(`/store/tickets/${own}/close`, {}, ann)
      const told = await toldAndFound()
      expect(told.ticket_status_changed).toEqual([ANN])
      expect(told.ticket_solved).toEqual([ANN])
      expect(await factsTold(container, "ticket_solved")).toHaveLength(1)
      expect(await factsTold(container, "ticket_status_changed")).toMatchObject([
        { facts: { status: "on_hold" } },
      ])
    })

    it("a ticket that waits for its asker is brought to mind", async () => {
      const { id } = await ask(ann)
      await staffDo(id, "comments", { body: "Which size?", status: "pending" })
      const pending_since = new Date(Date.now() - 3.5 * DAY_MS)
      await ticketsOf(container).updateTickets({ id, pending_since })
      const run = () => moveTicketsOnWorkflow(container).run({ input: { now: new Date() } })
      await run()
      await run()
      await quiet()
      expect((await toldAndFound()).ticket_reminder).toEqual([ANN])
    })

    it("a guest gets the way in by mail alone, sealed until it is sent", async () => {
      const guest = { email: "Eve@example.com", name: "Eve" }
      const { id } = await ask(shop.market.visitor, guest)
      await staffDo(id, "comments", { body: "Yes." })
      expect(await toldAndFound()).toMatchObject({
        ticket_opened: ["eve@example.com by email"],
        ticket_replied: ["eve@example.com by email"],
      })
      const token = ticketsOf(container).tokenFor(await ticketsOf(container).retrieveTicket(id))
      const messages = await noticesOf(container).listNoticeMessages({ key: "ticket_opened" })
      expect(messages).toMatchObject([{ secret: expect.stringMatching(/^v1\./) }])
      expect(JSON.stringify(messages)).not.toContain(token.split(".")[1])
    })
  })

  describe("in open windows", () => {
    const listen = (namespace: string, who: Actor) =>
      aConnectedListener(addressOf(api), namespace, tokenOf(who))
    const updates = (listener: Listener) =>
      listener.of("ticket_updated").map(({ ticket }) => ticket as Record<string, unknown>)

    it("each sees their own tickets change, and staff what is among staff", async () => {
      const windows = {
        ann: await listen("/store", ann),
        ben: await listen("/store", ben),
        north: await listen("/seller", shop.north.auth),
        south: await listen("/seller", shop.south.auth),
        mia: await listen("/admin", mia),
      }
      const { id } = await ask(ann, { product_id: shop.north.product.id })
      const seen = await eventually(() => updates(windows.ann)[0])
      expect(seen).toEqual({
        ...{ id, number: expect.any(Number), subject: "Where is my parcel?", status: "new" },
        last_public_comment_at: expect.any(String),
      })
      await eventually(() => updates(windows.north)[0])
      expect(await eventually(() => updates(windows.mia)[0])).toMatchObject({ id, version: 1 })
      expect(windows.mia.of("action_needed")).toMatchObject([{ kind: "ticket", id }])
      const before = [windows.ann, windows.north].map(({ heard }) => heard.length)
      await staffDo(id, "comments", { body: "A hard case", visibility: "internal" })
      await staffDo(id, "priority", { priority: "urgent" })
      await eventually(() => updates(windows.mia).find(({ version }) => version === 3))
      expect([windows.ann, windows.north].map(({ heard }) => heard.length)).toEqual(before)
      expect([...updates(windows.ben), ...updates(windows.south)]).toEqual([])
      const everything = JSON.stringify([windows.ann.heard, windows.north.heard])
      for (const secret of ["hard case", "urgent", "version", "assignee"]) {
        expect([secret, everything.includes(secret)]).toEqual([secret, false])
      }
    })

    it("staff see who else has a ticket open and is writing, until they go", async () => {
      const { id: ticket_id } = await ask(ann)
      const [one, two] = [await listen("/admin", mia), await listen("/admin", leo)]
      const say = (who: Listener, name: string, body: object) =>
        who.socket.emitWithAck(name, body) as Promise<Record<string, unknown>>
      const last = () => one.of("ticket_presence").at(-1)?.staff as { name: string }[] | undefined
      const namesAre = (wanted: string) => () =>
        (last() ?? [])
          .map(({ name }) => name)
          .sort()
          .join() === wanted
      expect(await say(one, "ticket:watch", { ticket_id })).toMatchObject({
        staff: [{ name: "mia@example.com", is_typing: false }],
      })
      await say(two, "ticket:watch", { ticket_id })
      await eventually(namesAre("leo@example.com,mia@example.com"))
      await say(two, "ticket:typing", { ticket_id })
      await eventually(() => JSON.stringify(last()).includes('"is_typing":true'))
      two.socket.disconnect()
      await eventually(namesAre("mia@example.com"))
      expect(await say(one, "ticket:typing", { ticket_id: "tkt_none" })).toEqual({
        ...{ ok: false, status: 400, type: "not_allowed" },
        message: "You do not watch tkt_none; send ticket:watch first",
      })
      expect(await say(one, "ticket:watch", { ticket: 1 })).toMatchObject({ status: 400 })
    })

    it("nobody else may say so", async () => {
      const window = await listen("/seller", shop.north.auth)
      const answer = window.socket.timeout(200).emitWithAck("ticket:watch", { ticket_id: "tkt_1" })
      await expect(answer).rejects.toThrow("operation has timed out")
    })
  })

  it("an empty question is nobody's", async () => {
    const attempt = api.post("/store/tickets", aQuestion({ body: " " }), ann)
    await expect(attempt).rejects.toMatchObject({ response: { status: 400 } })
    expect(await everythingTold(container)).toEqual({})
  })
})
