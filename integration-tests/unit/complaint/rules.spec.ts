import { readFileSync, readdirSync } from "node:fs"
import { mayBecome } from "../../../src/lib/lifecycle"
import { Deed, deedsOf, DEEDS, Standing } from "../../../src/modules/complaint/deeds"
import {
  COMPLAINT_LIFECYCLE,
  COMPLAINT_STATUSES,
  ComplaintStatus,
  DAY_MS,
  dueAt,
  HOUR_MS,
  isOpen,
  isOver,
  TIMERS,
  UNSETTLED_STATUSES,
} from "../../../src/modules/complaint/rules"

const now = new Date("2026-11-22T12:00:00Z")
const later = new Date(now.getTime() + DAY_MS)

/** The whole table, written down a second time: for each status all that may follow. */
const FOLLOWERS: Record<ComplaintStatus, string> = {
  awaiting_seller: "offer_made rejected escalated withdrawn",
  offer_made: "accepted declined escalated withdrawn expired",
  declined: "offer_made rejected escalated withdrawn",
  rejected: "offer_made escalated withdrawn expired",
  escalated: "under_review resolved withdrawn",
  under_review: "resolved withdrawn",
  resolved: "appealed final",
  appealed: "final",
  accepted: "",
  withdrawn: "",
  expired: "",
  final: "",
}
const pairs = COMPLAINT_STATUSES.flatMap((from) =>
  COMPLAINT_STATUSES.map((to) => [from, to, FOLLOWERS[from].split(" ").includes(to)] as const)
)

describe("a complaint", () => {
  it.each(pairs)("that is %s may become %s: %s", (from, to, allowed) => {
    expect(mayBecome(COMPLAINT_LIFECYCLE, from, to)).toBe(allowed)
  })

  it("always comes to an end, and nothing follows that", () => {
    const ends = COMPLAINT_STATUSES.filter((status) => !COMPLAINT_LIFECYCLE[status].length)
    expect(ends).toEqual(COMPLAINT_STATUSES.filter(isOver))
    for (const status of COMPLAINT_STATUSES) {
      const reached = new Set<ComplaintStatus>([status])
      for (const one of reached) COMPLAINT_LIFECYCLE[one].forEach((next) => reached.add(next))
      expect([status, ends.some((end) => reached.has(end))]).toEqual([status, true])
    }
  })

  it("moves on by itself only to where it may", () => {
    for (const [status, timer] of Object.entries(TIMERS)) {
      const from = status as ComplaintStatus
      expect([status, mayBecome(COMPLAINT_LIFECYCLE, from, timer.becomes)]).toEqual([status, true])
    }
  })

  it.each([
    ["awaiting_seller", 72 * HOUR_MS, "escalated"],
    ["declined", 72 * HOUR_MS, "escalated"],
    ["offer_made", 14 * DAY_MS, "expired"],
    ["rejected", 14 * DAY_MS, "expired"],
    ["resolved", 30 * DAY_MS, "final"],
  ] as const)("that is %s waits %d ms, and is then %s", (status, wait, becomes) => {
    expect(dueAt(status, now)).toEqual(new Date(now.getTime() + wait))
    expect(TIMERS[status]?.becomes).toBe(becomes)
  })

  it("waits for the merchant without an end", () => {
    expect(
      (["escalated", "under_review", "appealed"] as const).map((one) => dueAt(one, now))
    ).toEqual([null, null, null])
  })

  it("is open until somebody decided or gave up, and again during an appeal", () => {
    expect(COMPLAINT_STATUSES.filter((status) => !isOpen(status))).toEqual([
      ...["resolved", "accepted", "withdrawn", "expired", "final"],
    ])
  })

  it("keeps others about the same share away as long as the unique index says", () => {
    const folder = "src/modules/complaint/migrations"
    const [file] = readdirSync(folder).filter((name) => name.endsWith(".ts"))
    const [, listed] = readFileSync(`${folder}/${file}`, "utf8").match(
      /UQ_complaint_unsettled.*?status IN \(([^)]*)\)/
    )!
    const inIndex = listed.split(", ").map((name) => name.replace(/'/g, ""))
    expect(inIndex.sort()).toEqual([...UNSETTLED_STATUSES].sort())
  })
})

describe("who may do what", () => {
  const standing = (status: ComplaintStatus, more: Partial<Standing> = {}): Standing => ({
    ...{ number: 1, status, due_at: later, offers_made: 0, appealed_by: null, ...more },
  })
  const all = (status: ComplaintStatus, more: Partial<Standing> = {}) =>
    (["buyer", "seller", "merchant"] as const).map((who) =>
      deedsOf(who, standing(status, more), now).join(" ")
    )

  it.each([
    ["awaiting_seller", "withdraw", "offer reject", "assign"],
    ["offer_made", "accept decline escalate withdraw", "", "assign"],
    ["declined", "escalate withdraw", "offer reject", "assign"],
    ["rejected", "escalate withdraw", "offer", "assign"],
    ["escalated", "withdraw", "", "assign request_information resolve"],
    ["under_review", "withdraw", "", "assign request_information resolve"],
    ["resolved", "appeal", "appeal", "assign"],
    ["appealed", "", "", "assign request_information decide_appeal"],
    ["accepted", "", "", ""],
    ["withdrawn", "", "", ""],
    ["expired", "", "", ""],
    ["final", "", "", ""],
  ] as const)("while it is %s: buyer %j, store %j, merchant %j", (status, ...expected) => {
    expect(all(status)).toEqual(expected)
  })

  it("lets the buyer go to the merchant at once when the store's time is over", () => {
    expect(all("awaiting_seller", { due_at: now })[0]).toBe("escalate withdraw")
  })

  it("lets nobody appeal when the time for it is over, even before the job closes it", () => {
    expect(all("resolved", { due_at: now })).toEqual(["", "", "assign"])
  })

  it("gives the store two offers", () => {
    expect(all("rejected", { offers_made: 1 })[1]).toBe("offer")
    expect(all("rejected", { offers_made: 2 })[1]).toBe("")
  })

  it("has no deed that nobody may do", () => {
    const done = COMPLAINT_STATUSES.flatMap((status) => all(status).join(" ").split(" "))
    expect((Object.keys(DEEDS) as Deed[]).filter((deed) => !done.includes(deed))).toEqual([])
  })
})
