import { durationText } from "../../../src/admin/components/ticket/duration"
import { hasRequesterSpokenLast } from "../../../src/admin/components/ticket/last-word"
import { requestersDiffer } from "../../../src/admin/components/ticket/merging"
import { clockStateOf, slaStateOf } from "../../../src/admin/components/ticket/sla-state"
import * as shown from "../../../src/admin/hooks/ticket"
import {
  effectiveFilters,
  FILTERS,
  paramsOfTab,
  paramsOfView,
} from "../../../src/admin/routes/tickets/components/list-query"
import { deedOf } from "../../../src/admin/routes/tickets/components/row-keys"
import { COUNTED } from "../../../src/admin/routes/tickets/stats/components/counted"
import { queryOf, rangeIn } from "../../../src/admin/routes/tickets/stats/components/stats-range"
import {
  isInOrder,
  spanOf,
  timeOf,
} from "../../../src/admin/routes/settings/tickets/components/calendar-values"
import {
  termsOf,
  valuesOf,
} from "../../../src/admin/routes/settings/tickets/components/policy-values"
import { AdminCreateTicketView } from "../../../src/api/admin/ticket-views/validators"
import * as lists from "../../../src/modules/ticket/lists"
import { ENDED, UNSOLVED } from "../../../src/modules/ticket/rules"
import { SLA_TARGETS } from "../../../src/modules/ticket/sla"
import { COUNTED_IN_WORDS } from "../../../src/modules/ticket/statistics-rules"
import { SLA_FILTERS } from "../../../src/modules/ticket/ticket-filters"

const NOW = Date.parse("2026-11-22T12:00:00Z")
const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString()

const quiet = Object.fromEntries(
  SLA_TARGETS.flatMap((target) =>
    ["due_at", "warned_at", "breached_at", "fulfilled_at", "started_at", "running_since"].map(
      (column) => [`${target}_${column}`, null]
    )
  )
)
const aTicket = (wishes: object = {}) =>
  ({
    ...{ status: "open", sla_policy_id: "sla_1", sla_paused_at: null, sla_due_at: null },
    ...{ ...quiet, ...wishes },
    // Only what these functions look at.
  }) as unknown as shown.Ticket & shown.SlaProgress

describe("the pages of tickets in the dashboard", () => {
  it("know the server's lists", () => {
    expect([...shown.TICKET_STATUSES]).toEqual([...lists.TICKET_STATUSES])
    expect([...shown.TICKET_PRIORITIES]).toEqual([...lists.TICKET_PRIORITIES])
    expect([...shown.TICKET_CATEGORIES]).toEqual([...lists.TICKET_CATEGORIES])
    expect([...shown.TICKET_QUEUES]).toEqual([...lists.TICKET_QUEUES])
    expect([...shown.TICKET_SOURCES]).toEqual([...lists.TICKET_SOURCES])
    expect([...shown.SLA_TARGETS]).toEqual([...SLA_TARGETS])
    expect([...shown.SLA_FILTERS]).toEqual([...SLA_FILTERS])
    expect([shown.UNSOLVED, shown.ENDED]).toEqual([[...UNSOLVED], [...ENDED]])
  })

  it("say of every number of the statistics what it counts", () => {
    expect([...COUNTED].sort()).toEqual(Object.keys(COUNTED_IN_WORDS).sort())
  })

  it("keep in the address all that a saved view may filter by", () => {
    const { filters } = AdminCreateTicketView.shape
    expect([...FILTERS].sort()).toEqual(Object.keys(filters.shape).sort())
  })
})

describe("the address of the list", () => {
  it("asks what the tab asks, and what was chosen before that", () => {
    const params = new URLSearchParams({ priority: '["urgent"]', status: '["solved"]' })
    expect(effectiveFilters(params, "unassigned")).toEqual({
      ...{ status: ["solved"], assignee_id: ["none"], priority: ["urgent"] },
    })
  })

  it("of a view holds its filters and its order, and no tab adds to them", () => {
    const filters = { sla: "breached", priority: ["urgent"] }
    const params = paramsOfView({ id: "tview_1", filters, order: "sla_due_at" })
    expect(params.get("order")).toBe("sla_due_at")
    expect(effectiveFilters(params, "unsolved")).toEqual(filters)
  })

  it("of a tab keeps the words of the search alone", () => {
    const params = new URLSearchParams({ q: "lamp", view: "tview_1", offset: "25" })
    expect(String(paramsOfTab("pending", params))).toBe("q=lamp&tab=pending")
    expect(String(paramsOfTab("unsolved", new URLSearchParams("tab=new")))).toBe("")
  })
})

describe("the keys of the list", () => {
  const ids = ["a", "b", "c"]

  it.each([
    ["j", null, { deed: "go", id: "a" }],
    ["j", "a", { deed: "go", id: "b" }],
    ["ArrowDown", "c", { deed: "go", id: "c" }],
    ["K", "b", { deed: "go", id: "a" }],
    ["ArrowUp", null, { deed: "go", id: "c" }],
    ["End", "a", { deed: "go", id: "c" }],
    ["Enter", "b", { deed: "open", id: "b" }],
    ["Enter", null, null],
    ["x", "b", { deed: "select", id: "b" }],
    ["x", null, null],
    ["c", null, { deed: "create" }],
    ["?", "b", { deed: "help" }],
    ["/", null, { deed: "search" }],
    ["z", "b", null],
  ])("let %s at %s mean %j", (key, cursor, deed) => {
    expect(deedOf(key, { ids, cursor })).toEqual(deed)
  })

  it("leave the dashboard its own shortcuts, and go nowhere in an empty list", () => {
    expect(deedOf("c", { ids, cursor: "a", isSequence: true })).toBeNull()
    expect(deedOf("j", { ids: [], cursor: null })).toBeNull()
  })
})

describe("the deadline of a ticket", () => {
  it.each<[string, object, object]>([
    ["none without a policy", { sla_policy_id: null }, { kind: "none" }],
    ["kept when nothing is due", {}, { kind: "kept" }],
    [
      "the nearest that runs",
      { resolution_due_at: at(9), first_response_due_at: at(3) },
      { kind: "due", target: "first_response", at: at(3), isSoon: false },
    ],
    [
      "soon two hours before",
      { resolution_due_at: at(2) },
      { kind: "due", target: "resolution", at: at(2), isSoon: true },
    ],
    [
      "breached before the job has marked it",
      { resolution_due_at: at(-1) },
      { kind: "breached", target: "resolution", at: at(-1) },
    ],
    [
      "missed, and no longer late, once it was answered",
      { first_response_breached_at: at(-3), first_response_fulfilled_at: at(-1) },
      { kind: "missed", target: "first_response" },
    ],
    ["paused while it waits", { status: "pending", sla_paused_at: at(-1) }, { kind: "paused" }],
    [
      "breached even while it waits",
      { status: "pending", sla_paused_at: at(-1), resolution_breached_at: at(-2) },
      { kind: "breached", target: "resolution", at: at(-2) },
    ],
    [
      "missed when it was solved too late",
      { status: "solved", resolution_breached_at: at(-2), resolution_fulfilled_at: at(-1) },
      { kind: "missed", target: "resolution" },
    ],
  ])("is %s", (_, wishes, state) => {
    expect(slaStateOf(aTicket(wishes), NOW)).toEqual(state)
  })

  it("grows from what is used to the whole while its clock runs", () => {
    const running = aTicket({
      ...{ resolution_target_minutes: 240, resolution_used_minutes: 120 },
      ...{ resolution_started_at: at(-5), resolution_running_since: at(-1) },
      resolution_due_at: at(1),
    })
    expect(clockStateOf(running, "resolution", NOW)).toMatchObject({ kind: "running", share: 0.75 })
    expect(clockStateOf(running, "resolution", NOW + 7_200_000).kind).toBe("missed")
    const paused = { ...running, resolution_running_since: null, resolution_due_at: null }
    expect(clockStateOf(paused, "resolution", NOW)).toMatchObject({ kind: "paused", share: 0.5 })
  })
})

describe("small things of tickets", () => {
  it("say a stretch of time in its two largest units", () => {
    const minute = 60_000
    const said = [0, 12, 65, 60, 1_440, 1_500, 1_445].map((n) => durationText(n * minute, "en"))
    expect(said).toEqual(["0m", "12m", "1h 5m", "1h", "1d", "1d 1h", "1d"])
    expect(durationText(1_620 * minute, "en", "hour")).toBe("27h")
  })

  it("show who waits for a word", () => {
    const asked = { status: "open", last_customer_comment_at: at(-2) } as const
    expect(hasRequesterSpokenLast({ ...asked, last_staff_comment_at: null })).toBe(true)
    expect(hasRequesterSpokenLast({ ...asked, last_staff_comment_at: at(-1) })).toBe(false)
    const solved = { ...asked, status: "solved", last_staff_comment_at: null } as const
    expect(hasRequesterSpokenLast(solved)).toBe(false)
  })

  it("tell a guest from an account with the same address", () => {
    const guest = { customer_id: null, email: "Ann@example.com" }
    expect(requestersDiffer(guest, [{ ...guest, email: "ann@example.com" }])).toBe(false)
    expect(requestersDiffer(guest, [{ ...guest, customer_id: "cus_1" }])).toBe(true)
  })

  it("count days of the statistics with both ends", () => {
    const now = new Date(2026, 10, 22, 15)
    expect(rangeIn(new URLSearchParams("range=7"), now)).toMatchObject({
      ...{ from: "2026-11-16", to: "2026-11-22" },
    })
    const own = rangeIn(new URLSearchParams("range=own&from=2026-11-20&to=2026-11-10"), now)
    expect(own).toMatchObject({ from: "2026-11-10", to: "2026-11-20" })
    const { from, to } = queryOf(own, "UTC")
    expect(new Date(to).getTime() - new Date(from).getTime()).toBe(11 * 86_400_000)
  })
})

describe("the settings of tickets", () => {
  it("write midnight at the end of a day as the beginning of the next", () => {
    expect([timeOf(540), timeOf(1_440)]).toEqual(["09:00", "00:00"])
    expect(spanOf({ from: "09:00", to: "00:00" })).toEqual([540, 1_440])
  })

  it.each([
    [
      [
        { from: "09:00", to: "12:00" },
        { from: "13:00", to: "17:00" },
      ],
      true,
    ],
    [
      [
        { from: "09:00", to: "12:00" },
        { from: "11:00", to: "17:00" },
      ],
      false,
    ],
    [[{ from: "09:00", to: "09:00" }], false],
    [[{ from: "09:00", to: "" }], false],
  ])("take the hours %j: %s", (spans, isRight) => {
    expect(isInOrder(spans)).toBe(isRight)
  })

  it("give back a policy as it was, with what the form does not show", () => {
    const policy = {
      ...{ id: "sla_1", rank: 0, name: "Parcels", is_active: true, calendar_id: null },
      conditions: { category: ["delivery"], seller_id: ["sel_1"], about_seller: true },
      targets: { normal: { first_response: 90, resolution: 600 } },
    } satisfies Parameters<typeof valuesOf>[0]
    const values = valuesOf(policy)
    expect(values.targets.normal.first_response).toBe("1.5")
    const terms = termsOf(values, policy)
    expect(terms).toMatchObject({ name: "Parcels", conditions: policy.conditions })
    expect(terms.targets.normal).toEqual({
      ...{ first_response: 90, next_response: null, resolution: 600 },
    })
  })
})
