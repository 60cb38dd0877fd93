import { colorOf, lastHours, percentOf } from "../../../src/admin/components/webhook/day"
import { isUnderWay, stageOf } from "../../../src/admin/components/webhook/delivery-state"
import { healthOf, needsCare, titleOf } from "../../../src/admin/components/webhook/endpoint-state"
import { bodyOf, valuesOf } from "../../../src/admin/components/webhook/endpoint-values"
import { readHeaderLines } from "../../../src/admin/components/webhook/header-lines"
import { periodOf } from "../../../src/admin/components/webhook/periods"
import en from "../../../src/admin/i18n/en/webhook.json"
import { PUBLIC_EVENTS } from "../../../src/modules/webhook/catalogue"

const NOW = new Date("2026-11-22T12:00:00Z")
const soon = new Date(NOW.getTime() + 5_000).toISOString()
const late = new Date(NOW.getTime() + 5 * 60_000).toISOString()

describe("headers as people write them", () => {
  it("are names and values, one to a line", () => {
    expect(readHeaderLines("X-Token: a:b\n\n authorization:Bearer c ")).toEqual({
      headers: { "x-token": "a:b", authorization: "Bearer c" },
      wrong: [],
    })
  })

  it.each(["x-token", ": value", "x token: a", "x-token:", "x-a: 1\nX-A: 2"])(
    "are refused by their line: %j",
    (text) => {
      expect(readHeaderLines(text).wrong).toEqual([text.split("\n").length])
    }
  )
})

describe("an endpoint in the dashboard", () => {
  const state = { disabled_reason: null, failing_since: null }
  it.each([
    [{ ...state, status: "enabled" as const }, "working", false],
    [{ ...state, status: "enabled" as const, failing_since: soon }, "failing", true],
    [
      { ...state, status: "disabled" as const, disabled_reason: "by_owner" as const },
      "by_owner",
      false,
    ],
    [{ ...state, status: "disabled" as const, disabled_reason: "gone" as const }, "gone", true],
    [
      { ...state, status: "disabled" as const, disabled_reason: "failing" as const },
      "given_up",
      true,
    ],
  ])("%j is %s", (endpoint, health, isTrouble) => {
    expect(healthOf(endpoint)).toBe(health)
    expect(needsCare(healthOf(endpoint))).toBe(isTrouble)
  })

  it("is called by its description, else by its host", () => {
    const url = "https://shop.example:8443/hooks"
    expect(titleOf({ url, description: "Warehouse" })).toBe("Warehouse")
    expect(titleOf({ url, description: null })).toBe("shop.example:8443")
  })

  it("keeps headers that nobody replaces, and has no rate where none is written", () => {
    const values = { ...valuesOf(null), url: " https://shop.example ", event_types: ["*"] }
    expect(bodyOf({ ...values, replaces_headers: false })).toEqual({
      ...{ url: "https://shop.example", description: null, event_types: ["*"] },
      ...{ payload: "snapshot", rate_per_second: null },
    })
    expect(bodyOf({ ...values, rate: "5" })).toMatchObject({ headers: {}, rate_per_second: 5 })
  })
})

describe("a delivery in the dashboard", () => {
  it("says that it is tried again when its first attempt failed", () => {
    expect([stageOf("pending", 0), stageOf("pending", 1), stageOf("failed", 10)]).toEqual([
      "waiting",
      "retrying",
      "failed",
    ])
  })

  it("is watched while something will be heard of it soon", () => {
    const isWatched = (
      status: "pending" | "sending" | "failed",
      next_attempt_at: string,
      kind: "event" | "test" = "event",
      isOn = true
    ) => isUnderWay({ status, kind, next_attempt_at }, isOn, NOW.getTime())
    expect([isWatched("pending", soon), isWatched("sending", late)]).toEqual([true, true])
    expect([isWatched("pending", late), isWatched("failed", soon)]).toEqual([false, false])
    expect(isWatched("pending", soon, "event", false)).toBe(false)
    expect(isWatched("pending", soon, "test", false)).toBe(true)
  })
})

describe("figures and periods", () => {
  it("never round a failure away", () => {
    expect([percentOf(0.99999), percentOf(1)]).toEqual([0.999, 1])
    expect([colorOf(1), colorOf(0.95), colorOf(0.5)]).toEqual(["green", "orange", "red"])
  })

  it("go back from now, or from one moment to a later one", () => {
    const own = { since: new Date(soon), until: new Date(late) }
    expect(periodOf({ period: "24", since: null, until: null }, NOW)).toEqual({
      since: new Date("2026-11-21T12:00:00Z"),
      until: NOW,
    })
    expect(periodOf({ period: "own", ...own }, NOW)).toEqual(own)
    expect(periodOf({ period: "own", since: own.until, until: own.since }, NOW)).toBeNull()
    expect(periodOf({ period: "own", since: null, until: own.until }, NOW)).toBeNull()
  })
})

/** Persian has the same keys, which another test sees to. */
describe("the words of the event catalogue", () => {
  const sentences: Record<string, Record<string, string>> = en.sentence
  const groups: Record<string, string> = en.group

  it.each(PUBLIC_EVENTS.map(({ type, says }) => [type, says]))("hold %s", (type, says) => {
    const [group, name] = type.split(".")
    expect(sentences[group]?.[name]).toBe(says)
    expect(groups[group]).toBeTruthy()
  })
})

describe("the hours of a chart", () => {
  const now = new Date("2026-11-22T08:43:00Z")

  it("are the last 24, also those in which nothing was sent", () => {
    const hours = lastHours([], now)
    expect(hours).toHaveLength(24)
    expect(hours[0]).toEqual({ hour: "2026-11-21T09:00:00.000Z", succeeded: 0, failed: 0 })
    expect(hours[23].hour).toBe("2026-11-22T08:00:00.000Z")
  })

  it("have what is known of them, and leave out what is older", () => {
    const known = [
      { hour: "2026-11-21T08:00:00.000Z", succeeded: 9, failed: 9 },
      { hour: "2026-11-22T07:00:00.000Z", succeeded: 5, failed: 1 },
    ]
    const hours = lastHours(known, now)
    expect(hours[22]).toEqual(known[1])
    expect(hours.reduce((sum, { succeeded }) => sum + succeeded, 0)).toBe(5)
  })
})
