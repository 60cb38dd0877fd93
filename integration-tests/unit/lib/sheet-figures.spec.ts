import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { amountOf, unitsOf } from "../../../src/lib/sheet/figures"
import { wallClock } from "../../../src/lib/wall-clock"

const ROUND_HALF_UP = 4
const RUNS = { numRuns: 2000 }

describe("an amount", () => {
  const digits = fc.stringMatching(/^-?\d{1,20}(\.\d{1,8})?$/)
  const decimals = fc.integer({ min: 0, max: 4 })

  it("is counted as an exact calculation counts it", () => {
    fc.assert(
      fc.property(digits, decimals, (text, places) => {
        const exact = MathBN.convert(text).shiftedBy(places).decimalPlaces(0, ROUND_HALF_UP)
        expect(BigInt(unitsOf(text, places)!)).toBe(BigInt(exact.toFixed()))
      }),
      RUNS
    )
  })

  it("is the number or the text that says just that", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), decimals, (units, places) => {
        const isLarge = units >= 10n ** 15n || units <= -(10n ** 15n)
        const shown = amountOf(isLarge ? units : Number(units), places)
        expect(typeof shown).toBe(isLarge ? "string" : "number")
        const text = typeof shown === "number" ? shown.toFixed(places) : shown
        expect(MathBN.convert(text).shiftedBy(places).toFixed()).toBe(units.toString())
      }),
      RUNS
    )
  })
})

describe("a clock that remembers days", () => {
  const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Monrovia"]
  const from = Date.UTC(1970, 0, 1)
  const moments = fc.integer({ min: from, max: Date.UTC(2040, 0, 1) })

  it.each(ZONES)("shows in %s what the calendar of Node shows", (timeZone) => {
    const format = new Intl.DateTimeFormat("sv-SE", {
      ...{ timeZone, dateStyle: "short", timeStyle: "medium" },
    })
    const changes = [
      ...[Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25), Date.UTC(2026, 3, 4), Date.UTC(1972, 0, 7)],
    ].flatMap((day) => Array.from({ length: 48 }, (_, i) => day + i * 1_800_000))
    const clock = wallClock(timeZone)
    const isRight = (moment: number) => {
      const shown = new Date(clock.shows(moment)).toISOString().slice(0, 19).replace("T", " ")
      expect(shown).toBe(format.format(moment))
    }
    changes.forEach(isRight)
    fc.assert(fc.property(moments, isRight), { numRuns: 500 })
  })
})
