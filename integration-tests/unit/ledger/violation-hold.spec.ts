import { DAY_MS } from "../../../src/modules/violation/rules"
import {
  keepsMoneyWaiting,
  VIOLATION_HOLD_DAYS,
} from "../../../src/workflows/ledger/violation-hold"

const FOUND = new Date("2026-03-01T10:00:00Z")
const YEAR_DAYS = 365
const after = (days: number) => new Date(FOUND.getTime() + days * DAY_MS)
const violation = {
  ...{ status: "active" as const, appeal_status: null },
  ...{ created_at: FOUND.toISOString(), expires_at: after(YEAR_DAYS).toISOString() },
}

describe("a violation keeps the money of its order waiting", () => {
  it.each([
    ["at once", violation, 0, true],
    ["to the last moment of its days", violation, VIOLATION_HOLD_DAYS - 0.001, true],
    ["no longer than them", violation, VIOLATION_HOLD_DAYS, false],
    ["longer while its appeal is open", { ...violation, appeal_status: "open" as const }, 90, true],
    ["not after the answer", { ...violation, appeal_status: "rejected" as const }, 90, false],
    ["not when it was waived", { ...violation, status: "waived" as const }, 1, false],
    [
      "not beyond its own end, appeal or not",
      { ...violation, appeal_status: "open" as const },
      YEAR_DAYS,
      false,
    ],
  ])("%s", (_, found, days, waits) => {
    expect(keepsMoneyWaiting(found, after(days))).toBe(waits)
  })
})
