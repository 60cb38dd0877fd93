import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { TICKET_MODULE } from "../../../src/modules/ticket"
import { MinuteSpan } from "../../../src/lib/business-time"
import TicketModuleService from "../../../src/modules/ticket/service"
import { SlaPolicyTerms } from "../../../src/modules/ticket/sla-policy"
import { mia, deskOf, now, SECRETS_KEY } from "./desk-of"

const MINUTE_MS = 60_000
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)
const office: MinuteSpan[][] = [...Array.from({ length: 5 }, () => [[540, 1020] as const]), [], []]

const policy = (change: Partial<SlaPolicyTerms> = {}): SlaPolicyTerms => ({
  ...{ name: "Everybody", is_active: true, conditions: {}, calendar_id: null },
  targets: {
    normal: { first_response: 100, next_response: 50, resolution: 1000 },
    urgent: { first_response: 10, resolution: 100 },
  },
  ...change,
})

moduleIntegrationTestRunner<TicketModuleService>({
  moduleName: TICKET_MODULE,
  resolve: resolve("src/modules/ticket"),
  pathToMigrations: resolve("src/modules/ticket/migrations"),
  moduleOptions: { secrets_key: SECRETS_KEY },
  testSuite: ({ service }) => {
    const { open, ask, answer } = deskOf(service)
    const calendar = async (change: object = {}) =>
      await service.addCalendar(
        {
          ...{ name: "Office", time_zone: "Europe/Berlin", hours: office },
          ...{ holidays: [], is_default: false, ...change },
        },
        now
      )
    // What the migration puts there goes with the tables between two tests.
    beforeEach(async () => {
      const [known] = await service.listBusinessCalendars({})
      if (!known) {
        await calendar({
          ...{ name: "Around the clock", time_zone: "UTC", is_default: true },
          hours: Array.from({ length: 7 }, () => [[0, 1440]]),
        })
      }
    })
    const look = async (minutes: number) => {
      const { happened } = await service.markSlaDue(later(minutes), 100)
      return happened.map(({ name, data }) => `${name} ${data.id} ${data.target}`)
    }
    const read = async (id: string) => await service.retrieveTicket(id)

    it("gives a ticket the deadlines of the first policy that matches it", async () => {
      await service.addSlaPolicy(policy({ conditions: { tags: ["vip"] } }), now)
      const second = await service.addSlaPolicy(policy({ name: "The rest" }), now)
      const ticket = await read((await open()).id)
      expect(ticket).toMatchObject({
        ...{ sla_policy_id: second.id, sla_next_at: later(80), sla_due_at: later(100) },
        ...{ first_response_due_at: later(100), resolution_due_at: later(1000) },
        ...{ next_response_due_at: null, answer_count: 0 },
      })
    })

    it("moves them in the transaction of what happens", async () => {
      await service.addSlaPolicy(policy(), now)
      const { id } = await open()
      await answer(id, { status: "pending" }, mia, later(30))
      expect(await read(id)).toMatchObject({
        ...{ first_response_fulfilled_at: later(30), first_response_used_minutes: 30 },
        ...{ resolution_due_at: null, sla_paused_at: later(30), answer_count: 1 },
      })
      await ask(id, "And now?", later(130))
      expect(await read(id)).toMatchObject({
        ...{ next_response_due_at: later(180), resolution_due_at: later(1100) },
        ...{ sla_paused_at: null, sla_due_at: later(180) },
      })
      const { version } = await service
        .editTicket({ id, priority: "urgent" }, mia, later(140))
        .then(({ ticket }) => ticket)
      expect(version).toBe(4)
      // Forty minutes of a hundred are used; urgent tickets have no time for a next response.
      expect(await read(id)).toMatchObject({
        ...{ next_response_due_at: null, resolution_due_at: later(200) },
      })
    })

    it("counts internal notes and the system's words as no answer", async () => {
      await service.addSlaPolicy(policy(), now)
      const { id } = await open()
      await answer(id, { visibility: "internal" }, mia, later(10))
      expect(await read(id)).toMatchObject({
        ...{ first_response_fulfilled_at: null, first_response_due_at: later(100) },
      })
    })

    it("counts what staff write first as the answer", async () => {
      await service.addSlaPolicy(policy(), now)
      const { id } = await open({}, mia)
      expect(await read(id)).toMatchObject({ first_response_fulfilled_at: now, answer_count: 1 })
    })

    it("warns once and breaches once, whoever looks at the same time", async () => {
      await service.addSlaPolicy(policy(), now)
      const { id } = await open()
      // The new policy made everybody look; nothing is due.
      expect(await look(1)).toEqual([])
      const first = await Promise.all([look(85), look(85), look(85)])
      expect(first.flat()).toEqual([`ticket.sla_warned ${id} first_response`])
      const second = await Promise.all([look(101), look(101)])
      expect(second.flat()).toEqual([`ticket.sla_breached ${id} first_response`])
      expect(await look(102)).toEqual([])
      expect(await read(id)).toMatchObject({
        ...{ first_response_warned_at: later(85), first_response_breached_at: later(100) },
        ...{ sla_next_at: later(800), version: 1 },
      })
    })

    it("leaves a ticket alone that another one has in hand", async () => {
      await service.addSlaPolicy(policy(), now)
      for (let i = 0; i < 3; i++) await open({ customer_id: `cus_${i}` })
      const taken = await service.markSlaDue(later(85), 2)
      expect([taken.looked, taken.happened.length]).toEqual([2, 2])
      expect(await look(85)).toHaveLength(1)
    })

    it("brings tickets that wait in line with rules that changed", async () => {
      const { id: policy_id } = await service.addSlaPolicy(policy(), now)
      const { id } = await open()
      await service.changeSlaPolicy(
        policy_id,
        { targets: { normal: { first_response: 300 } } },
        later(5)
      )
      expect(await look(5)).toEqual([])
      expect(await read(id)).toMatchObject({
        ...{ first_response_due_at: later(300), resolution_due_at: null },
      })
      const { id: calendar_id } = await calendar({ hours: office })
      await service.changeSlaPolicy(policy_id, { calendar_id }, later(6))
      await look(6)
      // `now` is a Sunday, noon: of five hours, five minutes were used around the clock.
      expect(await read(id)).toMatchObject({
        first_response_due_at: new Date("2026-11-23T13:55:00+01:00"),
      })
      await service.removeSlaPolicy(policy_id, later(7))
      await look(7)
      expect(await read(id)).toMatchObject({ sla_policy_id: null, first_response_due_at: null })
      // Its name stays for the statistics.
      const [gone] = await service.listSlaPolicies({ id: policy_id }, { withDeleted: true })
      expect(gone.name).toBe("Everybody")
    })

    it("keeps policies in one order, without gaps", async () => {
      const names = async () =>
        (await service.listSlaPolicies({}, { order: { rank: "ASC" } })).map(
          ({ name, rank }) => `${rank} ${name}`
        )
      const ids: string[] = []
      for (const name of ["a", "b", "c"]) {
        ids.push((await service.addSlaPolicy(policy({ name }), now)).id)
      }
      await service.orderSlaPolicies([ids[2], ids[0], ids[1]], now)
      expect(await names()).toEqual(["0 c", "1 a", "2 b"])
      await service.removeSlaPolicy(ids[0], now)
      expect(await names()).toEqual(["0 c", "1 b"])
      await expect(service.orderSlaPolicies([ids[1]], now)).rejects.toMatchObject({
        type: "invalid_data",
      })
    })

    it("always has one default calendar", async () => {
      const made = await Promise.all(
        ["a", "b", "c"].map((name) => calendar({ name, is_default: true }))
      )
      const defaults = await service.listBusinessCalendars({ is_default: true })
      expect(defaults).toHaveLength(1)
      expect(made.map(({ id }) => id)).toContain(defaults[0].id)
      const [one] = defaults
      await expect(service.removeCalendar(one.id)).rejects.toThrow(
        `${one.name} is the default calendar; make another one the default first`
      )
      await expect(service.changeCalendar(one.id, { is_default: false }, now)).rejects.toThrow(
        `${one.name} is the default calendar; make another one the default instead`
      )
    })

    it.each([
      [
        "a zone that does not exist",
        { time_zone: "Mars/Olympus" },
        "There is no time zone Mars/Olympus",
      ],
      [
        "hours that overlap",
        {
          hours: [
            [
              [0, 60],
              [30, 90],
            ],
            [],
            [],
            [],
            [],
            [],
            [],
          ],
        },
        "of Monday",
      ],
      [
        "hours that end before they begin",
        { hours: [[], [[60, 60]], [], [], [], [], []] },
        "of Tuesday",
      ],
      ["no hours at all", { hours: [[], [], [], [], [], [], []] }, "Somebody must be there"],
      ["a holiday that no year has", { holidays: ["2026-02-30"] }, "2026-02-30 is no date"],
    ])("refuses a calendar with %s", async (_, change, words) => {
      await expect(calendar(change)).rejects.toThrow(words)
    })
  },
})
