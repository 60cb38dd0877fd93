/** Requests to one endpoint that are under way at a time: to a healthy one, and to a slow one. */
export const HANDS = 16
export const SLOW_HANDS = 4
/** An endpoint whose answers take longer on average gets fewer hands, and a lane of the troubled. */
const SLOW_MS = 1_000
/** A turn as short as this may be followed by a larger one. */
const SHORT_TURN_MS = 1_000
const CLAIM_MAX = 256
/** After so many turns in which nothing arrived, a moment's rest comes before the next. */
const RESTLESS_TURNS = 3
const REST_MS = 100
const REST_MS_MAX = 5_000

/** How it goes with an endpoint, as far as this process has seen. */
export type Pace = {
  /** Deliveries taken over in a turn. */
  claim: number
  hands: number
  /** Turns in a row in which nothing arrived. */
  failures: number
  is_slow: boolean
}
export type TurnReport = {
  claimed: number
  arrived: number
  failed: number
  /** Of one attempt, on average. */
  mean_ms: number
  took_ms: number
}

export const FRESH: Pace = { claim: HANDS, hands: HANDS, failures: 0, is_slow: false }

/** Turns grow while an endpoint is quick, so that the quick are not held up by claims. */
export function paceAfter(pace: Pace, report: TurnReport): Pace {
  const { claimed, arrived, mean_ms, took_ms } = report
  const failures = claimed && !arrived ? pace.failures + 1 : 0
  const is_slow = claimed ? mean_ms > SLOW_MS : pace.is_slow
  if (is_slow || failures) {
    return { claim: SLOW_HANDS, hands: SLOW_HANDS, failures, is_slow }
  }
  const isShort = took_ms < SHORT_TURN_MS
  const claim = isShort ? Math.min(pace.claim * 2, CLAIM_MAX) : Math.max(HANDS, pace.claim / 2)
  return { claim: Math.max(claim, HANDS), hands: HANDS, failures, is_slow }
}

/** How long an endpoint is left alone that takes nothing: not to be busy with it for nothing. */
export function restOf({ failures }: Pace): number {
  if (failures < RESTLESS_TURNS) return 0
  return Math.min(REST_MS_MAX, REST_MS * 2 ** (failures - RESTLESS_TURNS))
}
