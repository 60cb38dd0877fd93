import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import TicketModuleService from "../../../src/modules/ticket/service"
import { CountedTickets } from "../../../src/modules/ticket/statistics"
import { ann, deskOf, leo, mia, SECRETS_KEY } from "./desk-of"

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const now = at("20T12:00")
const visible = { visibility: "public" as const }

moduleIntegrationTestRunner<TicketModuleService>({
  moduleName: TICKET_MODULE,
  resolve: resolve("src/modules/ticket"),
  pathToMigrations: resolve("src/modules/ticket/migrations"),
  moduleOptions: { secrets_key: SECRETS_KEY },
  testSuite: ({ service }) => {
    const { open, ask, answer } = deskOf(service)
    const stats = (filters: CountedTickets = {}, from = at("16T00:00"), to = now, zone = "UTC") =>
      service.ticketStatistics({ from, to, time_zone: zone, filters }, now)

    /** Five tickets of a week, whose numbers one can work out by hand. */
    beforeEach(async () => {
      const targets = { normal: { first_response: 120 }, urgent: { first_response: 120 } }
      const terms = { name: "All", is_active: true, conditions: {}, targets, calendar_id: null }
      await service.addSlaPolicy(terms, at("01T00:00"))
      // Before the range, and waiting all the time.
      await open({ customer_id: "cus_1" }, ann, at("10T08:00"))
      // One answer after an hour, solved after four: one touch.
      const one = await open({ category: "refund", assignee_id: "user_Mia" }, ann, at("16T08:00"))
      await answer(one.id, {}, mia, at("16T09:00"))
      await service.moveTicket({ id: one.id, status: "solved" }, mia, at("16T12:00"))
      await service.rateTicket({ id: one.id, rating: 4, comment: null }, ann, at("16T13:00"))
      // Two answers, late the first time, reopened.
      const two = await open({ priority: "urgent", seller_id: "sel_1" }, ann, at("17T08:00"))
      await answer(two.id, { status: "solved" }, leo, at("17T11:00"))
      await ask(two.id, "It is still broken", at("18T08:00"))
      await answer(two.id, { status: "solved" }, leo, at("18T10:00"))
      // In pending for a day: less business than calendar time.
      const three = await open({ customer_id: "cus_3" }, ann, at("18T08:00"))
      await answer(three.id, { status: "pending" }, leo, at("18T09:00"))
      await service.moveTicket({ id: three.id, status: "solved" }, leo, at("19T09:00"))
      // Two that were one: the merged one is not counted.
      const four = await open({ customer_id: "cus_4" }, ann, at("19T08:00"))
      const same = await open({ customer_id: "cus_4" }, ann, at("19T09:00"))
      await service.mergeTickets({ into_id: four.id, ids: [same.id] }, mia, at("19T10:00"))
    })

    it("counts what came and went on each day", async () => {
      const { days } = await stats()
      const rows = days.map(({ date, created, solved, reopened }) => [
        ...[date, created, solved, reopened],
      ])
      expect(rows).toEqual([
        ["2026-11-16", 1, 1, 0],
        ["2026-11-17", 1, 1, 0],
        ["2026-11-18", 1, 1, 1],
        ["2026-11-19", 1, 1, 0],
        ["2026-11-20", 0, 0, 0],
      ])
    })

    it("knows what waited at the end of each hour, and how old what waits is", async () => {
      const { backlog } = await stats()
      const waiting = (time: string) =>
        backlog.points.find((point) => point.at === at(time).toISOString())!.tickets
      expect(backlog).toMatchObject({ now: 2, step: "hour" })
      expect(backlog.points).toHaveLength(4 * 24 + 12)
      expect(
        ["16T01:00", "16T09:00", "16T13:00", "17T09:00", "18T09:00", "18T11:00", "19T10:00"].map(
          waiting
        )
      ).toEqual([1, 2, 1, 2, 3, 2, 2])
      expect(backlog.by_age.map(({ tickets }) => tickets)).toEqual([0, 1, 0, 1, 0])
      const long = await stats({}, at("01T00:00"), now)
      expect(long.backlog).toMatchObject({ step: "hour", now: 2 })
      const year = await stats({}, new Date("2026-01-01T00:00:00Z"), at("18T12:00"))
      expect(year.backlog.step).toBe("day")
      expect(year.backlog.points.at(-1)).toEqual({ at: at("18T12:00").toISOString(), tickets: 2 })
    })

    it("has the days of the place that was asked for", async () => {
      const { days } = await stats({}, at("16T00:00"), at("17T00:00"), "Pacific/Auckland")
      // Thirteen hours ahead: what was asked there in the evening was solved after midnight.
      expect(days).toMatchObject([
        { date: "2026-11-16", created: 1, solved: 0 },
        { date: "2026-11-17", created: 0, solved: 1 },
      ])
    })

    it("says how long answers and solutions took, by the clock and in business time", async () => {
      const { totals } = await stats()
      expect(totals).toMatchObject({
        ...{ created: 4, solved: 3 },
        first_response: { tickets: 3, calendar_minutes: { median: 60, p90: 156 } },
        resolution: {
          tickets: 3,
          calendar_minutes: { median: 1_500, p90: 1_548 },
          // Four hours; three and two; one before it waited for the customer.
          business_minutes: { median: 240, p90: 288 },
        },
        // Of four under the policy one was late; of three solved one took one answer only.
        ...{ breach_rate: 0.25, reopen_rate: 0.3333, one_touch_rate: 0.6667 },
        csat: { average: 4, rated: 1, asked: 3, answer_rate: 0.3333 },
      })
      expect(totals.csat.given).toContainEqual({ rating: 4, tickets: 1 })
    })

    it("says it of each policy, category, priority, store and person", async () => {
      const found = await stats()
      expect(found.policies).toMatchObject([
        { tickets: 4, first_response: { decided: 3, breached: 1, rate: 0.3333 } },
      ])
      expect(found.by_category.map(({ key, created }) => [key, created])).toEqual([
        ["delivery", 3],
        ["refund", 1],
      ])
      expect(found.by_priority).toMatchObject([
        { key: "normal" },
        { key: "urgent", breach_rate: 1 },
      ])
      expect(found.by_seller.map(({ key, created }) => [key, created])).toEqual([
        [null, 3],
        ["sel_1", 1],
      ])
      expect(found.by_assignee).toContainEqual(
        expect.objectContaining({ key: "user_Mia", solved: 1, one_touch_rate: 1 })
      )
    })

    it("counts only what was asked for", async () => {
      const found = await stats({ category: ["refund"], assignee_id: ["user_Mia", "none"] })
      expect(found.totals).toMatchObject({ created: 1, solved: 1, breach_rate: 0 })
      expect(found.backlog.now).toBe(0)
      const nothing = await stats({ seller_id: ["sel_none"] })
      expect(nothing.totals).toMatchObject({
        ...{ created: 0, solved: 0, breach_rate: null, one_touch_rate: null },
        first_response: { calendar_minutes: { median: null, p90: null } },
        csat: { average: null, answer_rate: null },
      })
    })

    it("takes a comment of the requester for no answer", async () => {
      const { id } = await open({ customer_id: "cus_9" }, ann, at("20T08:00"))
      await service.replyAsRequester({ id, said: { body: "?", ...visible } }, ann, at("20T09:00"))
      expect((await stats()).totals.first_response.tickets).toBe(3)
    })
  },
})
