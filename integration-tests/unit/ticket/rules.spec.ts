import { assertMayBecome } from "../../../src/lib/lifecycle"
import { TICKET_STATUSES, TicketStatus } from "../../../src/modules/ticket/lists"
import {
  columnsOfStatus,
  DAY_MS,
  effectOfRequesterReply,
  queueFor,
  statusAfterStaffReply,
  TICKET_LIFECYCLE,
  tidyTags,
} from "../../../src/modules/ticket/rules"

const now = new Date("2026-11-22T12:00:00Z")
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)

/** Written down a second time, as a picture: from the row to the column. */
const PICTURE: Record<TicketStatus, string> = {
  //         new   open  pend  hold  solv  clos  merg
  new: "     .     yes   yes   yes   yes   .     yes",
  open: "    .     .     yes   yes   yes   .     yes",
  pending: " .     yes   .     yes   yes   .     yes",
  on_hold: " .     yes   yes   .     yes   .     yes",
  solved: "  .     yes   .     .     .     yes   yes",
  closed: "  .     .     .     .     .     .     yes",
  merged: "  .     .     .     .     .     .     .",
}
const PAIRS = TICKET_STATUSES.flatMap((from) => {
  const row = PICTURE[from].trim().split(/\s+/)
  return TICKET_STATUSES.map((to, i) => ({ from, to, allowed: row[i] === "yes" }))
})

describe("the status of a ticket", () => {
  it.each(PAIRS)("goes from $from to $to: $allowed", ({ from, to, allowed }) => {
    const attempt = () => assertMayBecome(TICKET_LIFECYCLE, "Ticket #1001", from, to)
    if (allowed) return expect(attempt).not.toThrow()
    const next = TICKET_LIFECYCLE[from]
    const hint = next.length ? `allowed: ${next.join(", ")}` : "this status is final"
    expect(attempt).toThrow(`Ticket #1001 is ${from} and cannot become ${to}; ${hint}`)
  })

  it("brings along since when it waits, and how often it was solved and opened again", () => {
    const fresh = { status: "open" as const, solved_at: null, solve_count: 1, reopen_count: 0 }
    const solved = { ...fresh, status: "solved" as const, solved_at: daysAgo(1) }
    expect(columnsOfStatus(fresh, "pending", now)).toEqual({
      ...{ status: "pending", pending_since: now, pending_reminded_at: null },
    })
    expect(columnsOfStatus(fresh, "solved", now)).toMatchObject({ solved_at: now, solve_count: 2 })
    expect(columnsOfStatus(solved, "open", now)).toMatchObject({ solved_at: null, reopen_count: 1 })
    expect(columnsOfStatus(solved, "closed", now)).toMatchObject({ closed_at: now })
    expect(columnsOfStatus(solved, "closed", now)).not.toHaveProperty("solved_at")
  })
})

describe("a reply of the requester", () => {
  it.each([
    ["new", null, "stays"],
    ["open", null, "stays"],
    ["pending", null, "opens"],
    ["on_hold", null, "opens"],
    ["solved", daysAgo(6.99), "reopens"],
    ["solved", daysAgo(7), "follows_up"],
    ["solved", null, "follows_up"],
    ["closed", daysAgo(1), "follows_up"],
    ["merged", null, "refused"],
  ] as const)("to a ticket that is %s (solved %s): %s", (status, solved_at, effect) => {
    expect(effectOfRequesterReply({ status, solved_at }, now)).toBe(effect)
  })
})

describe("a comment of staff", () => {
  it.each([
    ["new", null, true, "open"],
    ["new", null, false, null],
    ["new", "pending", true, "pending"],
    ["open", null, true, null],
    ["pending", null, true, null],
    ["open", "solved", true, "solved"],
    ["open", "open", true, null],
    ["open", "on_hold", false, "on_hold"],
  ] as const)("in a ticket that is %s, with %s, public %s: %s", (status, wanted, isPublic, to) => {
    expect(statusAfterStaffReply(status, wanted, isPublic)).toBe(to)
  })
})

it("sends what is about money and about conduct to those who decide it", () => {
  expect([queueFor("refund"), queueFor("appeal"), queueFor("other")]).toEqual([
    ...["payments", "trust", "support"],
  ])
})

it("writes tags in one way, once each", () => {
  expect(tidyTags([" VIP", "vip", "", "Late Parcel "])).toEqual(["vip", "late parcel"])
})
