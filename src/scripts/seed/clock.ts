const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/**
 * Moves what this process takes for now. The platform dates everything when it happens and has no
 * other way, and a demo in which all was bought a second ago shows nobody a history. It is never
 * later than the real time.
 */
export function aClock({ days_ago }: { days_ago: number }) {
  const Real = globalThis.Date
  let shift = -days_ago * DAY_MS

  class Shifted extends Real {
    constructor(...given: unknown[]) {
      // Without arguments it means now; with some it is the ordinary date of them.
      super(...((given.length ? given : [Shifted.now()]) as [number]))
    }
    static now() {
      return Real.now() + shift
    }
    static [Symbol.hasInstance](value: unknown) {
      return value instanceof Real
    }
  }
  // Only constructed and asked for the time; a call without `new` gives a text and is not used.
  globalThis.Date = Shifted as unknown as DateConstructor

  return {
    forward: (hours: number) => {
      shift = Math.min(0, shift + hours * HOUR_MS)
    },
    restore: () => {
      globalThis.Date = Real
    },
  }
}
