import { aCustomer, Actor, aMerchant } from "../../helpers/actors"
import { aShop, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aTicket, ticketsOf } from "../../helpers/tickets"
import { everythingTold } from "../notice/told"
import { hear } from "../../../src/workflows/notice/hear"
import { ticketDeadlineTeller } from "../../../src/workflows/notice/tellers/ticket-deadlines"
import { markSlaDueWorkflow } from "../../../src/workflows/ticket/mark-sla-due"

const MINUTE_MS = 60_000
const targets = { normal: { first_response: 60, resolution: 600 } }

souk(({ api, getContainer }) => {
  let shop: Shop
  let mia: Actor
  let ann: Actor

  beforeAll(async () => {
    const quiet = aQuietBus(getContainer())
    shop = await aShop(api, getContainer())
    mia = await aMerchant(api, getContainer(), "mia@souk.example")
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    await quiet()
  })

  const get = async (path: string) => (await api.get(`/admin/${path}`, mia)).data
  const post = async (path: string, body: object) =>
    (await api.post(`/admin/${path}`, body, mia)).data
  const remove = async (path: string) => (await api.delete(`/admin/${path}`, mia)).data
  const refused = (path: string, body: object) => refusal(api.post(`/admin/${path}`, body, mia))

  describe("policies", () => {
    it("are made, ordered, changed and deleted, and a ticket has the first that matches", async () => {
      const conditions = { category: ["delivery"] }
      const { sla_policy: first } = await post("sla-policies", { name: "All", targets })
      const { sla_policy: second } = await post("sla-policies", {
        ...{ name: "Parcels", conditions, targets: { normal: { first_response: 30 } } },
      })
      expect(second).toMatchObject({ rank: 1, is_active: true, calendar_id: null, conditions })
      const ordered = await post("sla-policies/reorder", { ids: [second.id, first.id] })
      expect(ordered.sla_policies.map(({ name }: { name: string }) => name)).toEqual([
        ...["Parcels", "All"],
      ])
      const { id } = await aTicket(api, ann)
      expect((await get(`tickets/${id}`)).ticket).toMatchObject({ sla_policy_id: second.id })
      await post(`sla-policies/${second.id}`, { conditions: {}, is_active: false })
      expect((await get(`sla-policies/${second.id}`)).sla_policy).toMatchObject({
        ...{ conditions: {}, is_active: false },
      })
      expect(await remove(`sla-policies/${second.id}`)).toEqual({
        ...{ id: second.id, object: "sla_policy", deleted: true },
      })
      expect((await get("sla-policies")).count).toBe(1)
    })

    it.each([
      ["another's order", "sla-policies/reorder", { ids: ["sla_x"] }, "400 An order names each"],
      [
        "a calendar that is not there",
        "sla-policies",
        { name: "x", targets, calendar_id: "y" },
        "404 Business calendar y does not exist",
      ],
      [
        "one that is not there",
        "sla-policies/sla_x",
        { name: "x" },
        "404 SLA policy sla_x does not exist",
      ],
      [
        "a target of nothing",
        "sla-policies",
        { name: "x", targets: { low: { resolution: 0 } } },
        "400 ",
      ],
      ["an unknown priority", "sla-policies", { name: "x", targets: { huge: {} } }, "400 "],
    ])("refuse %s", async (_, path, body, words) => {
      expect(await refused(path, body)).toContain(words)
    })
  })

  describe("calendars", () => {
    const office = { name: "Office", time_zone: "Europe/Berlin" }
    const hours = [...Array.from({ length: 5 }, () => [[540, 1020]]), [], []]

    it("are made and changed; one of them is the default", async () => {
      const known = (await get("business-calendars")).business_calendars
      expect(known).toMatchObject([{ name: "Around the clock", is_default: true }])
      const { business_calendar } = await post("business-calendars", {
        ...{ ...office, hours, is_default: true, holidays: ["2026-12-25", "2026-12-25"] },
      })
      expect(business_calendar).toMatchObject({ hours, holidays: ["2026-12-25"], is_default: true })
      await post(`business-calendars/${business_calendar.id}`, { holidays: [] })
      expect((await get(`business-calendars/${business_calendar.id}`)).business_calendar).toEqual(
        expect.objectContaining({ holidays: [], hours })
      )
      expect(await remove(`business-calendars/${known[0].id}`)).toMatchObject({ deleted: true })
      expect(
        await refusal(api.delete(`/admin/business-calendars/${business_calendar.id}`, mia))
      ).toBe("400 Office is the default calendar; make another one the default first")
    })

    it("are refused with a zone that is none", async () => {
      const body = { ...office, hours, time_zone: "Mars/Olympus" }
      expect(await refused("business-calendars", body)).toBe(
        "400 There is no time zone Mars/Olympus; accepted: names like Europe/Berlin or UTC"
      )
    })
  })

  describe("canned replies", () => {
    it("are kept, found, and filled for a ticket", async () => {
      const body = "Dear {{customer.first_name}}, #{{ticket.number}} is with {{ agent.name }}."
      const { canned_reply } = await post("canned-replies", {
        ...{ title: "Welcome", body, shortcut: "HI" },
      })
      expect(canned_reply).toMatchObject({ shortcut: "hi", category: null })
      expect((await get("canned-replies?q=welc")).count).toBe(1)
      expect((await get("canned-replies?q=100%25")).count).toBe(0)
      const { id } = await aTicket(api, ann)
      const { number } = await ticketsOf(getContainer()).retrieveTicket(id)
      const { preview } = await post("canned-replies/preview", {
        ...{ canned_reply_id: canned_reply.id, ticket_id: id },
      })
      expect(preview.text).toContain(`#${number} is with`)
      const draft = await post("canned-replies/preview", {
        ...{ body: "{{order.display_id}} {{custmer.name}} {{ticket.subject}}", ticket_id: id },
      })
      expect(draft.preview).toMatchObject({
        ...{ unknown: ["custmer.name"], missing: ["order.display_id"] },
        text: "{{order.display_id}} {{custmer.name}} Where is my parcel?",
      })
      expect(await remove(`canned-replies/${canned_reply.id}`)).toMatchObject({ deleted: true })
    })

    it("are refused with a variable that nobody knows", async () => {
      expect(await refused("canned-replies", { title: "x", body: "{{custmer.name}}" })).toContain(
        "400 Canned replies do not know {{custmer.name}}; accepted: customer.first_name,"
      )
    })
  })

  describe("views, search and numbers", () => {
    it("keep a list under a name, with how many tickets it has", async () => {
      await aTicket(api, ann)
      const filters = { status: ["new"], assignee_id: ["none", "me"] }
      const { ticket_view } = await post("ticket-views", { name: "To do", filters })
      expect(ticket_view).toMatchObject({ filters, count: 1, is_own: true, is_shared: false })
      await post(`ticket-views/${ticket_view.id}`, { filters: { status: ["closed"] } })
      expect((await get("ticket-views")).ticket_views).toMatchObject([
        { filters: { status: ["closed"] }, count: 0 },
      ])
      const leo = await aMerchant(api, getContainer(), "leo@souk.example")
      expect(await refusal(api.get(`/admin/ticket-views/${ticket_view.id}`, leo))).toBe(
        `404 Ticket view with id '${ticket_view.id}' not found`
      )
      expect(await remove(`ticket-views/${ticket_view.id}`)).toMatchObject({ deleted: true })
    })

    it("find tickets by words, in the list", async () => {
      const { id } = await aTicket(api, ann, { body: "The Zanzibar lamp is broken" })
      await aTicket(api, ann)
      const found = await get("tickets?q=zanzi&order=-created_at&status=new")
      expect(found).toMatchObject({ count: 1, is_count_exact: true, tickets: [{ id }] })
      expect((await get("tickets")).count).toBe(2)
      expect((await get("tickets?q=zanzi&status=closed")).count).toBe(0)
      expect((await get("tickets?sla=breached")).count).toBe(0)
    })

    it("count and measure", async () => {
      await aTicket(api, ann)
      const { counts } = await get("tickets/counts")
      expect(counts).toMatchObject({ unsolved: 1, unassigned: 1, by_status: { new: 1 } })
      const { stats } = await get("tickets/stats?time_zone=Europe/Berlin&category=delivery")
      expect(stats).toMatchObject({ totals: { created: 1, solved: 0 }, backlog: { now: 1 } })
      expect(stats.counted.created).toBe(
        "Tickets made in the range, by the day on which they were made."
      )
      expect(
        await refusal(api.get("/admin/tickets/stats?from=2026-01-02&to=2026-01-01", mia))
      ).toBe("400 The range is empty; accepted: a `from` that lies before `to` and before now")
      expect(await refusal(api.get("/admin/tickets/stats?time_zone=x", mia))).toContain(
        "accepts names like Europe/Berlin or UTC"
      )
    })

    it.each(["sla-policies", "business-calendars", "canned-replies", "ticket-views"])(
      "are for staff: /admin/%s refuses a customer",
      async (path) => {
        expect(await refusal(api.get(`/admin/${path}`, ann))).toContain("401")
      }
    )
  })

  describe("deadlines", () => {
    it("are told to whoever works on the ticket, once each", async () => {
      await post("sla-policies", { name: "All", targets })
      const { id } = await aTicket(api, ann)
      const look = async (minutes: number) => {
        const now = new Date(Date.now() + minutes * MINUTE_MS)
        const { result } = await markSlaDueWorkflow(getContainer()).run({ input: { now } })
        for (const happened of result) {
          await hear(getContainer(), ticketDeadlineTeller, happened, now)
          await hear(getContainer(), ticketDeadlineTeller, happened, now)
        }
        return result.map(({ name }) => name)
      }
      expect(await look(1)).toEqual([])
      expect(await look(50)).toEqual(["ticket.sla_warned"])
      expect(await look(61)).toEqual(["ticket.sla_breached"])
      expect(await look(62)).toEqual([])
      expect(await everythingTold(getContainer())).toMatchObject({
        ...{ merchant_ticket_due: ["merchant by feed"] },
        ...{ merchant_ticket_overdue: ["merchant by feed"] },
      })
      // What the events lost is found in the table.
      const window = { since: new Date(0), until: new Date(Date.now() + 100 * MINUTE_MS) }
      const missed = await ticketDeadlineTeller.missed(getContainer(), window)
      expect(missed).toContainEqual({
        ...{ name: "ticket.sla_breached", data: { id, target: "first_response" } },
      })
    })
  })
})
