import fc from "fast-check"
import { Lot, nextMinimum } from "../../../src/modules/auction/bidding"
import { checkIncrements, IncrementTier } from "../../../src/modules/auction/increments"
import { replay } from "../../../src/modules/auction/replay"
import { aLot, NOON, Play } from "./play"

const RUNS = 1_000
const BIDDERS = ["A", "B", "C", "D"]

/**
 * One thing that happens: a bid somewhere around the prices that matter, or bids taken out. The
 * amount is relative, so that most bids are close calls: ties, raises, a cent too low.
 */
type Happening = {
  who: string
  around: "minimum" | "max" | "reserve" | "anywhere"
  by: number
  /** Milliseconds that pass before it. */
  pause: number
  voids?: "bidder" | "last" | "any"
  pick: number
}

const tiers: fc.Arbitrary<IncrementTier[]> = fc
  .array(
    fc.record({ gap: fc.integer({ min: 1, max: 400 }), rise: fc.integer({ min: 0, max: 30 }) }),
    {
      minLength: 1,
      maxLength: 5,
    }
  )
  .map((parts) => {
    let from = -1
    let step = 0
    return parts.map(({ gap, rise }, index) => {
      from += index ? gap : 1
      step = Math.max(1, step + rise)
      return { from, step }
    })
  })

const lots: fc.Arbitrary<Lot> = fc
  .record({
    increments: tiers,
    start_price: fc.integer({ min: 1, max: 200 }),
    reserve_price: fc.option(fc.integer({ min: 1, max: 600 })),
    buy_now_price: fc.option(fc.integer({ min: 1, max: 900 })),
    buy_now_mode: fc.option(fc.constantFrom("until_first_bid", "until_reserve_met", "always")),
    soft_close_window_s: fc.integer({ min: 0, max: 600 }),
    soft_close_reset_s: fc.integer({ min: 0, max: 600 }),
    hard_end_at: fc.option(fc.integer({ min: 0, max: 900_000 }), { freq: 2 }),
  })
  .map(({ hard_end_at: more, ...wishes }) =>
    // The generator knows the modes as texts only.
    aLot({
      ...(wishes as Partial<Lot>),
      hard_end_at: more === null ? null : new Date(NOON.getTime() + more),
    })
  )

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...BIDDERS),
    around: fc.constantFrom("minimum", "max", "reserve", "anywhere"),
    by: fc.integer({ min: -3, max: 60 }),
    pause: fc.integer({ min: 0, max: 120_000 }),
    voids: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom("bidder", "last", "any") }
    ),
    pick: fc.nat({ max: 1_000 }),
  }) as fc.Arbitrary<Happening>,
  { minLength: 1, maxLength: 40 }
)
const withoutVoids = happenings.map((all) => all.map((one) => ({ ...one, voids: undefined })))

function amountOf({ around, by, pick }: Happening, lot: Lot): number {
  const base = {
    minimum: nextMinimum(lot),
    max: lot.leader_max ?? lot.start_price,
    reserve: lot.reserve_price ?? nextMinimum(lot),
    anywhere: pick,
  }[around]
  return Math.max(1, base + by)
}

/** Plays it all and calls back after each step that was taken. */
function run(
  lot: Lot,
  all: Happening[],
  after: (play: Play, before: Lot, voided: boolean) => void
) {
  const play = new Play(lot)
  let now = NOON.getTime() - 600_000
  for (const one of all) {
    now += one.pause
    const before = play.lot
    const mine = play.bids.filter(({ customer_id }) => customer_id === one.who)
    if (one.voids && mine.length && now < before.ends_at.getTime()) {
      const chosen = one.voids === "last" ? mine[mine.length - 1] : mine[one.pick % mine.length]
      const isBidder = one.voids === "bidder"
      play.void((bid) => (isBidder ? bid.customer_id === one.who : bid === chosen), new Date(now))
      after(play, before, true)
    } else if (!one.voids && play.bid(one.who, amountOf(one, before), new Date(now)).ok) {
      after(play, before, false)
    }
  }
  return play
}

const claim = (
  all: fc.Arbitrary<Happening[]>,
  after: (play: Play, before: Lot, voided: boolean) => void
) =>
  fc.assert(
    fc.property(lots, all, (lot, list) => {
      run(lot, list, after)
    }),
    { numRuns: RUNS }
  )

/** What counts: who made it, and the earliest of the highest. */
const bestOf = ({ bids }: Play) =>
  bids.reduce<{ customer_id: string; max_amount: number } | null>(
    (best, bid) => (best && best.max_amount >= bid.max_amount ? best : bid),
    null
  )

describe("whatever happens to a lot", () => {
  it("has sound tiers to try it with", () => {
    fc.assert(fc.property(tiers, (table) => checkIncrements(table)))
  })

  it("replaying the stored bids gives the state that was kept bid by bid", () => {
    claim(happenings, ({ lot, bids }) => {
      const again = replay(lot, bids)
      expect(again).toEqual(lot)
    })
  })

  it("the price is within the leader's max and never below the start", () => {
    claim(happenings, ({ lot }) => {
      expect(lot.current_price === null).toBe(lot.leader_id === null)
      if (lot.current_price === null) return
      expect(lot.current_price).toBeLessThanOrEqual(lot.leader_max!)
      expect(lot.current_price).toBeGreaterThanOrEqual(lot.start_price)
    })
  })

  it("the leader has the highest max, and of equal ones the earliest", () => {
    claim(happenings, (play) => {
      const best = bestOf(play)
      const { leader_id, leader_max } = play.lot
      expect({ leader_id, leader_max }).toEqual({
        leader_id: best?.customer_id ?? null,
        leader_max: best?.max_amount ?? null,
      })
    })
  })

  it("the price is never below what anybody but the leader would pay", () => {
    claim(happenings, ({ lot, bids }) => {
      const others = bids.filter(({ customer_id }) => customer_id !== lot.leader_id)
      const second = Math.max(0, ...others.map(({ max_amount }) => max_amount))
      if (lot.current_price !== null) expect(lot.current_price).toBeGreaterThanOrEqual(second)
    })
  })

  it("a met reserve is the least price", () => {
    claim(happenings, ({ lot }) => {
      const { reserve_price, leader_max, current_price } = lot
      if (reserve_price === null || leader_max === null || leader_max < reserve_price) return
      expect(current_price).toBeGreaterThanOrEqual(reserve_price)
    })
  })

  it("taking bids out never raises the price of those who stay", () => {
    claim(happenings, ({ lot }, before, voided) => {
      if (!voided || lot.current_price === null) return
      expect(lot.current_price).toBeLessThanOrEqual(before.current_price!)
    })
  })

  it("without that the price never falls", () => {
    claim(withoutVoids, ({ lot }, before) => {
      expect(lot.current_price).toBeGreaterThanOrEqual(before.current_price ?? 0)
    })
  })

  it("the end is never moved to an earlier time, nor past the hard end", () => {
    claim(happenings, ({ lot }, before) => {
      expect(lot.ends_at.getTime()).toBeGreaterThanOrEqual(before.ends_at.getTime())
      if (lot.hard_end_at) {
        expect(lot.ends_at.getTime()).toBeLessThanOrEqual(lot.hard_end_at.getTime())
      }
      const moved = lot.ends_at.getTime() !== before.ends_at.getTime()
      expect(lot.extension_count - before.extension_count).toBe(moved ? 1 : 0)
    })
  })

  it("numbers have no gaps, and a withdrawn offer stays withdrawn", () => {
    claim(happenings, ({ lot }, before, voided) => {
      expect(lot.seq).toBe(before.seq + (voided ? 0 : 1))
      if (before.is_buy_now_withdrawn) expect(lot.is_buy_now_withdrawn).toBe(true)
    })
  })

  it("whoever leads has a line in the public history", () => {
    claim(happenings, ({ lot, bids }) => {
      const lines = bids.filter(({ result }) => result !== "max_raised")
      expect(lot.bid_count).toBe(lines.length)
      expect(lot.bidder_count).toBe(new Set(bids.map(({ customer_id }) => customer_id)).size)
      if (lot.leader_id) expect(lines.map((b) => b.customer_id)).toContain(lot.leader_id)
    })
  })

  it("each bid of one bidder is above the one before", () => {
    claim(happenings, ({ bids }) => {
      for (const who of BIDDERS) {
        const own = bids.filter(({ customer_id }) => customer_id === who)
        own.reduce((before, bid) => {
          expect(bid.max_amount).toBeGreaterThan(before)
          return bid.max_amount
        }, 0)
      }
    })
  })
})
