import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import TicketModuleService from "../../../src/modules/ticket/service"
import { TicketFilters } from "../../../src/modules/ticket/ticket-filters"
import { deskOf, mia, now, SECRETS_KEY } from "./desk-of"

const HOUR_MS = 60 * 60_000
const hours = (count: number) => new Date(now.getTime() + count * HOUR_MS)

moduleIntegrationTestRunner<TicketModuleService>({
  moduleName: TICKET_MODULE,
  resolve: resolve("src/modules/ticket"),
  pathToMigrations: resolve("src/modules/ticket/migrations"),
  moduleOptions: { secrets_key: SECRETS_KEY },
  testSuite: ({ service }) => {
    const { open, ask, answer } = deskOf(service)
    const find = async (q: string | undefined, filters: TicketFilters = {}, page: object = {}) => {
      const ask = { filters, q, order: "created_at", limit: 20, offset: 0, ...page }
      return await service.findTickets(ask, now)
    }
    const subjects = async (q: string | undefined, filters: TicketFilters = {}) => {
      const { ids, count } = await find(q, filters)
      const rows = await service.listTickets({ id: ids })
      expect(count).toBe(ids.length)
      return ids.map((id) => rows.find((row) => row.id === id)!.subject)
    }

    describe("a search", () => {
      it("finds tickets by the words of everything that belongs to them", async () => {
        const lamp = await open({ subject: "Broken LÄMP", requester_name: "Zoë Ångström" })
        const desk = await open({ subject: "Desk", email: "someone.else@shop.example" }, mia)
        await ask(lamp.id, "The crème-coloured shade is torn")
        await answer(desk.id, { visibility: "internal", body: "Suspicious: call the carrier" })
        await service.editTicket({ id: desk.id, subject: "Oak table" }, mia, now)
        for (const q of [
          "lamp",
          "LÄMP",
          "zoe angstrom",
          "creme shade",
          `#${lamp.number}`,
          "colou",
        ]) {
          expect([q, await subjects(q)]).toEqual([q, ["Broken LÄMP"]])
        }
        for (const q of [
          "someone.else@shop.example",
          "suspicious",
          "oak",
          "desk",
          "carrier call",
        ]) {
          expect([q, await subjects(q)]).toEqual([q, ["Oak table"]])
        }
        // The last word may go on, the others are whole; one letter or two are too few.
        expect(await subjects("creme sha")).toEqual(["Broken LÄMP"])
        for (const q of ["cre shade", "sh", "lamp carrier", "-- !", "'", "a & b | !c:*"]) {
          expect([q, await subjects(q)]).toEqual([q, []])
        }
      })

      it("asks for filters, too", async () => {
        await open({ subject: "One", tags: ["VIP"] })
        await open({ subject: "Two", priority: "urgent", seller_id: "sel_1" })
        expect(await subjects("parcel", { tags: ["vip"] })).toEqual(["One"])
        expect(await subjects("parcel", { seller_id: ["none"] })).toEqual(["One"])
        expect(await subjects("parcel", { seller_id: ["none", "sel_1"] })).toEqual(["One", "Two"])
        expect(await subjects("parcel", { priority: ["urgent", "high"] })).toEqual(["Two"])
        expect(await subjects("parcel", { created_at: { $gt: now } })).toEqual([])
        expect(await subjects("parcel", { email: "ANN@example.com" })).toEqual(["One", "Two"])
      })

      it("pages, in the order that was asked for", async () => {
        for (let i = 0; i < 5; i++) {
          await open({ subject: `T${i}`, customer_id: `cus_${i}` }, undefined, hours(i))
        }
        const page = await find("parcel", {}, { order: "-created_at", limit: 2, offset: 2 })
        const rows = await service.listTickets({ id: page.ids })
        expect(page.ids.map((id) => rows.find((row) => row.id === id)!.subject)).toEqual([
          ...["T2", "T1"],
        ])
        expect(page).toMatchObject({ count: 5, is_count_exact: true })
        expect(await find("parcel", {}, { offset: 20 })).toMatchObject({ ids: [], count: 5 })
        await expect(find("parcel", {}, { offset: 1_000 })).rejects.toThrow(
          "A search shows its first 1000 tickets; add a word or a filter to find others"
        )
        await expect(find("parcel", {}, { order: "subject" })).rejects.toThrow(
          "Tickets have no order by subject; accepted: last_comment_at, created_at, number, sla_due_at"
        )
      })

      it("takes words of any length and alphabet", async () => {
        const { id } = await open({
          subject: "کتاب Мандарин",
          body: "𝒜".repeat(60) + "x".repeat(300),
        })
        expect((await find("мандарин")).ids).toEqual([id])
        expect((await find("كتاب کتاب")).ids).toEqual([])
        expect((await find("کتاب")).ids).toEqual([id])
        expect((await find("a".repeat(60))).ids).toEqual([id])
      })
    })

    describe("deadlines", () => {
      it("are what lists are filtered and ordered by", async () => {
        const targets = { normal: { first_response: 60 }, urgent: { first_response: 6_000 } }
        const terms = { name: "All", is_active: true, conditions: {}, targets, calendar_id: null }
        const urgent = await service
          .addSlaPolicy(terms, now)
          .then(() => open({ priority: "urgent" }))
        const soon = await open()
        const late = await open({}, undefined, hours(-3))
        const done = await open({}, undefined, hours(-3))
        await answer(done.id, {}, mia, now)
        await service.markSlaDue(now, 100)
        const ids = async (filters: TicketFilters) => (await find(undefined, filters)).ids
        expect(await ids({ sla: "breached" })).toEqual([late.id])
        expect(await ids({ sla: "due_soon" })).toEqual([soon.id])
        expect(new Set(await ids({ sla: "on_time" }))).toEqual(
          new Set([urgent.id, soon.id, done.id])
        )
        // Those without a deadline come last either way.
        const order = async (by: string) => (await find(undefined, {}, { order: by })).ids
        expect(await order("sla_due_at")).toEqual([late.id, soon.id, urgent.id, done.id])
        expect(await order("-sla_due_at")).toEqual([urgent.id, soon.id, late.id, done.id])
      })
    })

    describe("views and counts", () => {
      const view = (name: string, change: object = {}) => ({
        ...{ name, is_shared: false, filters: {}, order: "-last_comment_at", ...change },
      })

      it("are one's own, or everybody's", async () => {
        const own = await service.addView(view("Mine"), "user_mia")
        const shared = await service.addView(view("All", { is_shared: true }), "user_mia")
        const names = async (user: string) => (await service.viewsOf(user)).map(({ name }) => name)
        expect(await names("user_mia")).toEqual(["All", "Mine"])
        expect(await names("user_leo")).toEqual(["All"])
        await expect(service.changeView(own.id, { name: "x" }, "user_leo")).rejects.toMatchObject({
          type: "not_found",
        })
        await service.changeView(shared.id, { filters: { status: ["new"] } }, "user_leo")
        await service.changeView(shared.id, { filters: { queue: ["trust"] } }, "user_leo")
        expect((await service.viewFor(shared.id, "user_mia")).filters).toEqual({ queue: ["trust"] })
        await expect(
          service.changeView(shared.id, { is_shared: false }, "user_leo")
        ).rejects.toThrow("The view All is another's; only they can stop sharing it")
        await expect(service.addView(view("Mine"), "user_mia")).rejects.toThrow()
      })

      it("count", async () => {
        await open({ assignee_id: "user_mia" })
        const { id } = await open({ category: "refund" })
        await answer(id, { status: "solved" })
        expect(
          await service.countTickets([{}, { status: ["solved"] }, { assignee_id: ["none"] }], now)
        ).toEqual([2, 1, 1].map((count) => ({ count, is_count_exact: true })))
        expect(await service.ticketCounts("user_mia", now)).toEqual({
          by_status: {
            ...{ new: 1, open: 0, pending: 0, on_hold: 0, solved: 1, closed: 0, merged: 0 },
          },
          ...{ unsolved: 1, mine: 1, unassigned: 0, breached: 0, due_soon: 0 },
          by_queue: { support: 1, payments: 0, trust: 0 },
        })
      })
    })
  },
})
