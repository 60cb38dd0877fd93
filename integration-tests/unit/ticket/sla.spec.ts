import * as fc from "fast-check"
import {
  addBusinessMinutes,
  BusinessCalendar,
  businessMinutesBetween,
} from "../../../src/lib/business-time"
import { TicketStatus } from "../../../src/modules/ticket/lists"
import {
  beginSla,
  markSla,
  nextDue,
  nextLook,
  Sla,
  SLA_TARGETS,
  SlaEvent,
  SlaTarget,
  SlaTerms,
  stepSla,
} from "../../../src/modules/ticket/sla"
import { History, naiveDeadlines } from "./naive-sla"

const day = [[540, 1020]] as const
const OFFICE: BusinessCalendar = {
  time_zone: "Europe/Berlin",
  hours: [day, day, day, day, day, [], []],
  holidays: ["2026-12-25"],
}
const terms = (change: Partial<SlaTerms["targets"]> = {}): SlaTerms => ({
  policy_id: "sla_1",
  targets: { first_response: 60, next_response: 120, resolution: 960, ...change },
  calendar: OFFICE,
})
/** Wednesday, 18 November 2026, in Berlin. */
const at = (time: string, date = "2026-11-18") => new Date(`${date}T${time}:00+01:00`)
const begun = at("09:00")
const play = (...events: [SlaEvent, Date][]) =>
  events.reduce(
    (sla, [event, moment]) => stepSla(sla, event, OFFICE, moment),
    beginSla(terms(), "new", begun)
  )
const asked: SlaEvent = { kind: "asked" }
const answered: SlaEvent = { kind: "answered" }
const moved = (to: TicketStatus): SlaEvent => ({ kind: "moved", to })
const retargeted = (change: Partial<SlaTerms["targets"]>): SlaEvent => ({
  kind: "retargeted",
  terms: terms(change),
})
const dueOf = (sla: Sla) =>
  Object.fromEntries(SLA_TARGETS.map((target) => [target, sla.clocks[target].due_at]))

describe("the clocks of a ticket", () => {
  it("begin with it, in business time", () => {
    const sla = play()
    expect(dueOf(sla)).toEqual({
      first_response: at("10:00"),
      next_response: null,
      resolution: at("17:00", "2026-11-19"),
    })
    expect(sla.clocks.first_response.warn_at).toEqual(at("09:48"))
    expect(nextLook(sla)).toEqual(at("09:48"))
    expect(nextDue(sla)).toEqual(at("10:00"))
  })

  it("stand still while the ticket waits for somebody else, and go on with what was left", () => {
    const pending = play([moved("pending"), at("09:40")])
    expect(dueOf(pending)).toEqual({ first_response: null, next_response: null, resolution: null })
    expect(pending.paused_at).toEqual(at("09:40"))
    expect(nextLook(pending)).toBeNull()
    const on_hold = stepSla(pending, moved("on_hold"), OFFICE, at("12:00"))
    expect(on_hold.paused_at).toEqual(at("09:40"))
    const going_on = stepSla(on_hold, moved("open"), OFFICE, at("09:10", "2026-11-20"))
    expect(going_on.paused_at).toBeNull()
    expect(dueOf(going_on)).toMatchObject({ first_response: at("09:30", "2026-11-20") })
  })

  it("end with the first answer of a human; a question after that begins the next", () => {
    const once = play([answered, at("09:30")])
    expect(once.clocks.first_response).toMatchObject({
      ...{ fulfilled_at: at("09:30"), used_minutes: 30, due_at: null, breached_at: null },
    })
    const twice = stepSla(once, asked, OFFICE, at("11:00"))
    expect(dueOf(twice)).toMatchObject({ next_response: at("13:00") })
    // The oldest question that waits counts.
    const again = stepSla(twice, asked, OFFICE, at("12:00"))
    expect(dueOf(again)).toMatchObject({ next_response: at("13:00") })
    const done = stepSla(again, answered, OFFICE, at("12:30"))
    expect(done).toMatchObject({ next_response_runs: 1, next_response_breaches: 0 })
    expect(done.clocks.next_response).toMatchObject({ fulfilled_at: at("12:30"), due_at: null })
    const later = stepSla(done, asked, OFFICE, at("13:00"))
    expect(later.clocks.next_response).toMatchObject({ fulfilled_at: null, due_at: at("15:00") })
    expect(later.answer_count).toBe(2)
  })

  it("count the question before the first answer as the ticket itself", () => {
    const sla = play([asked, at("09:20")])
    expect(sla.clocks.next_response.started_at).toBeNull()
  })

  it("follow another priority with what was used already", () => {
    const urgent = play([retargeted({ first_response: 30 }), at("09:20")])
    expect(dueOf(urgent)).toMatchObject({ first_response: at("09:30") })
    const too_late = play([retargeted({ first_response: 10 }), at("09:20")])
    // Nobody could have known before.
    expect(dueOf(too_late)).toMatchObject({ first_response: at("09:20") })
    const relaxed = stepSla(urgent, retargeted({ first_response: 240 }), OFFICE, at("09:25"))
    expect(dueOf(relaxed)).toMatchObject({ first_response: at("13:00") })
    const none = stepSla(urgent, retargeted({ first_response: null }), OFFICE, at("09:25"))
    expect(dueOf(none)).toMatchObject({ first_response: null })
    const paused = play(
      [moved("pending"), at("09:20")],
      [retargeted({ first_response: 50 }), begun]
    )
    expect(dueOf(stepSla(paused, moved("open"), OFFICE, at("10:00")))).toMatchObject({
      first_response: at("10:30"),
    })
  })

  it("end with the solution; one that did not last goes on where it stood", () => {
    const solved = play(
      [answered, at("09:30")],
      [asked, at("09:40")],
      [moved("solved"), at("10:00")]
    )
    expect(solved.clocks.resolution).toMatchObject({ fulfilled_at: at("10:00"), used_minutes: 60 })
    // What nobody answered before the solution needs no answer any more.
    expect(solved.clocks.next_response).toMatchObject({ started_at: null, due_at: null })
    expect(nextLook(solved)).toBeNull()
    const wrote = stepSla(solved, asked, OFFICE, at("16:00"))
    const reopened = stepSla(wrote, moved("open"), OFFICE, at("16:00"))
    expect(reopened.clocks.resolution).toMatchObject({
      ...{ fulfilled_at: null, due_at: at("15:00", "2026-11-20") },
    })
    expect(dueOf(reopened)).toMatchObject({ next_response: at("10:00", "2026-11-19") })
  })

  it("do not run for a merged ticket", () => {
    const merged = play([moved("merged"), at("09:30")])
    expect(dueOf(merged)).toEqual({ first_response: null, next_response: null, resolution: null })
    expect(merged.clocks.resolution.fulfilled_at).toBeNull()
  })

  it("are warned of once and breached once", () => {
    const early = markSla(play(), at("09:47"))
    expect([early.warned, early.breached]).toEqual([[], []])
    const warned = markSla(early.sla, at("09:48"))
    expect([warned.warned, warned.breached]).toEqual([["first_response"], []])
    expect(nextLook(warned.sla)).toEqual(at("10:00"))
    const again = markSla(warned.sla, at("09:59"))
    expect([again.warned, again.breached]).toEqual([[], []])
    // At the last moment it is still in time.
    expect(markSla(again.sla, at("10:00")).breached).toEqual([])
    const late = markSla(again.sla, at("10:01"))
    expect([late.warned, late.breached]).toEqual([[], ["first_response"]])
    expect(late.sla.clocks.first_response.breached_at).toEqual(at("10:00"))
    expect(markSla(late.sla, at("11:00")).breached).toEqual([])
    // The warning of the resolution is the next thing to look for.
    expect(nextLook(late.sla)).toEqual(late.sla.clocks.resolution.warn_at)
  })

  it("know a breach that nobody marked before the answer", () => {
    const sla = play([answered, at("10:30")], [asked, at("11:00")], [answered, at("16:00")])
    expect(sla.clocks.first_response.breached_at).toEqual(at("10:00"))
    expect(sla).toMatchObject({ next_response_runs: 1, next_response_breaches: 1 })
    // What was late stays late.
    const relaxed = stepSla(sla, retargeted({ first_response: 900 }), OFFICE, at("16:10"))
    expect(relaxed.clocks.first_response.breached_at).toEqual(at("10:00"))
  })
})

describe("the clocks, whatever happens", () => {
  const HOUR_MS = 60 * 60_000
  const minutes = fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: null })
  const targets = fc.record({
    ...{ first_response: minutes, next_response: minutes, resolution: minutes },
  })
  const events = fc.oneof(
    fc.constant<SlaEvent>(asked),
    fc.constant<SlaEvent>(answered),
    fc
      .constantFrom<TicketStatus>("open", "pending", "on_hold", "solved", "open")
      .map((to) => moved(to)),
    targets.map((some) => retargeted(some))
  )
  const histories: fc.Arbitrary<History> = fc.record({
    targets,
    // Beside the change to winter time and over holidays, too.
    begun: fc
      .integer({ min: 0, max: 70 * 24 * HOUR_MS })
      .map((ms) => new Date(Date.parse("2026-10-20T00:00Z") + ms)),
    steps: fc.array(
      fc.record({ event: events, after_ms: fc.integer({ min: 0, max: 40 * HOUR_MS }) }),
      {
        maxLength: 14,
      }
    ),
  })

  const replay = ({ targets: first, begun: start, steps }: History) => {
    let moment = start
    let sla = beginSla({ ...terms(), targets: first }, "new", start)
    for (const { event, after_ms } of steps) {
      moment = new Date(moment.getTime() + after_ms)
      sla = stepSla(sla, event, OFFICE, moment)
    }
    return { sla, moment }
  }

  it("have the deadlines that one finds by going through the history from its beginning", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { sla } = replay(history)
        const naive = naiveDeadlines(history, OFFICE)
        for (const target of SLA_TARGETS) {
          const { due_at, breached_at, used_minutes, fulfilled_at } = sla.clocks[target]
          const found = { due_at, breached_at, is_fulfilled: fulfilled_at !== null }
          const { used_minutes: expected, ...rest } = naive[target]
          expect({ target, ...found }).toEqual({ target, ...rest })
          expect(used_minutes).toBeCloseTo(expected, 4)
        }
      }),
      { numRuns: 100 }
    )
  })

  it("are the same however often the job looks in between", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const plain = replay(history)
        let moment = history.begun
        let sla = beginSla({ ...terms(), targets: history.targets }, "new", moment)
        const told: [SlaTarget, string][] = []
        for (const { event, after_ms } of history.steps) {
          for (const part of [0.3, 0.6, 0.9]) {
            const marked = markSla(sla, new Date(moment.getTime() + after_ms * part))
            sla = marked.sla
            told.push(...marked.breached.map((one) => [one, "breached"] as [SlaTarget, string]))
          }
          moment = new Date(moment.getTime() + after_ms)
          sla = stepSla(sla, event, OFFICE, moment)
        }
        expect(dueOf(sla)).toEqual(dueOf(plain.sla))
        for (const target of SLA_TARGETS) {
          expect(sla.clocks[target].breached_at).toEqual(plain.sla.clocks[target].breached_at)
        }
        // The first response and the resolution happen once.
        for (const target of ["first_response", "resolution"] as const) {
          expect(told.filter(([one]) => one === target).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 }
    )
  })

  it("have what is left of them as business time between now and the deadline", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { sla, moment } = replay(history)
        for (const target of SLA_TARGETS) {
          const { due_at, target_minutes, used_minutes, running_since } = sla.clocks[target]
          if (!due_at || due_at < moment) continue
          const ran = businessMinutesBetween(OFFICE, running_since!, moment)
          const left = target_minutes! - used_minutes - ran
          if (left > 0) expect(due_at).toEqual(addBusinessMinutes(OFFICE, moment, left))
        }
      }),
      { numRuns: 60 }
    )
  })
})
