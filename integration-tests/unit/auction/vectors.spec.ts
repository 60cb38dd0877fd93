import { decideBatch } from "../../../src/modules/auction/batch"
import { decideBuyNow, Lot, nextMinimum } from "../../../src/modules/auction/bidding"
import type { AuctionRow } from "../../../src/modules/auction/rows"
import { aLot, at, NOON, Play, TEN } from "./play"

/** `A50` = A sends max 50.00; `B30@11:57:00`: at that time. `void B`: all of B is taken out. */
type Vector = {
  events: string
  outcome: string
  price: number | null
  leader: string | null
  minimum?: number
  end?: string
  lot?: Partial<Lot>
}

const KEPT = "12:00:00.000"
const BIDDER = { seller_ids: [], is_house: false, is_blocked: null }

function play(lot: Lot, events: string): { play: Play; outcome: string } {
  const game = new Play(lot)
  let outcome = ""
  for (const event of events.split(", ")) {
    const [, who, amount, time] = event.match(/^([A-Z])([\d.]+)(?:@([\d:.]+))?$/) ?? []
    if (who) {
      const minor = Math.round(Number(amount) * 10 ** lot.decimals)
      const decision = game.bid(who, minor, time ? at(time) : TEN)
      outcome = decision.ok ? decision.result : decision.code
    } else if (event.startsWith("void ")) {
      const [voided, moment] = event.slice(5).split("@")
      game.void(({ customer_id }) => customer_id === voided, moment ? at(moment) : TEN)
      outcome = "recomputed"
    } else if (event === "end") {
      const { status, unsold_reason } = game.outcome()
      outcome = unsold_reason ? `${status}: ${unsold_reason}` : status
    } else if (event.startsWith("buy ")) {
      const decision = decideBuyNow(game.lot, { ...BIDDER, customer_id: event.slice(4) }, TEN)
      outcome = decision.ok ? "bought" : decision.code
    }
  }
  return { play: game, outcome }
}

const SPEC: Record<string, Vector> = {
  "1: the first bid leads at the start price": {
    ...{ events: "A50", outcome: "leading", price: 10, leader: "A", minimum: 10.5 },
  },
  "2: less than the start price is too low": {
    ...{ events: "A9.99", outcome: "BID_TOO_LOW", price: null, leader: null, minimum: 10 },
  },
  "3: a challenger below the max drives the price": {
    ...{ events: "A50, B30", outcome: "outbid", price: 31, leader: "A", minimum: 32 },
  },
  "4: a challenger above the max leads one step above it": {
    ...{ events: "A30, B50", outcome: "leading", price: 31, leader: "B", minimum: 32 },
  },
  "5: of two equal maxima the earlier wins": {
    ...{ events: "A50, B50", outcome: "outbid", price: 50, leader: "A", minimum: 51 },
  },
  "6: less than a step above the max, the price is the own max": {
    ...{ events: "A30, B30.40", outcome: "leading", price: 30.4, leader: "B", minimum: 31.4 },
  },
  "7: exactly the next minimum leads": {
    ...{ events: "A10, B10.50", outcome: "leading", price: 10.5, leader: "B", minimum: 11 },
  },
  "8: an own raise changes no price": {
    ...{ events: "A50, A80", outcome: "max_raised", price: 10, leader: "A", minimum: 10.5 },
  },
  "9: the same max again is no raise": {
    ...{ events: "A50, A50", outcome: "MAX_NOT_HIGHER", price: 10, leader: "A", minimum: 10.5 },
  },
  "10: the step is that of the tier of the lower max": {
    ...{ events: "A300, B99.99", outcome: "outbid", price: 100.99, leader: "A", minimum: 103.49 },
  },
  "11: a max above the reserve brings the price to the reserve": {
    ...{ events: "A150", outcome: "leading", price: 100, leader: "A", minimum: 102.5 },
    lot: { reserve_price: 100_00 },
  },
  "12: below the reserve the price goes its way": {
    ...{ events: "A80, B90", outcome: "leading", price: 81, leader: "B", minimum: 82 },
    lot: { reserve_price: 100_00 },
  },
  "13: an end below the reserve is no sale": {
    ...{ events: "A80, end", outcome: "unsold: reserve_not_met", price: 10, leader: "A" },
    lot: { reserve_price: 100_00 },
  },
  "14: a bid within the window moves the end": {
    ...{ events: "A50, B30@11:57:00", outcome: "outbid", price: 31, leader: "A", minimum: 32 },
    end: "12:02:00.000",
  },
  "15: a bid in the last millisecond counts": {
    ...{ events: "A50, B30@11:59:59.999", outcome: "outbid", price: 31, leader: "A" },
    ...{ minimum: 32, end: "12:04:59.999" },
  },
  "16: a bid at the end is too late": {
    ...{ events: "A50, B30@12:00:00.000", outcome: "AUCTION_ENDED", price: 10, leader: "A" },
  },
  "17: an own raise moves no end": {
    ...{ events: "A50, A80@11:59:30", outcome: "max_raised", price: 10, leader: "A" },
    minimum: 10.5,
  },
  "18: the first bid ends buying at once": {
    ...{ events: "A50, buy C", outcome: "BUY_NOW_UNAVAILABLE", price: 10, leader: "A" },
    ...{ minimum: 10.5, lot: { buy_now_price: 200_00 } },
  },
  "19: without the leader the others are replayed": {
    ...{ events: "A50, B80, C60, void B", outcome: "recomputed", price: 51, leader: "C" },
    minimum: 52,
  },
  "20: without any bid everything begins again": {
    ...{ events: "A50, void A", outcome: "recomputed", price: null, leader: null, minimum: 10 },
  },
  "21: yen have steps of their own": {
    ...{ events: "A5000, B980", outcome: "outbid", price: 990, leader: "A", minimum: 1_000 },
    lot: { currency_code: "jpy", start_price: 500 },
  },
}

const OWN: Record<string, Vector> = {
  "yen: the price of a tie is the max, on a whole yen": {
    ...{ events: "A980, B980", outcome: "outbid", price: 980, leader: "A", minimum: 990 },
    lot: { currency_code: "jpy", start_price: 500 },
  },
  "dinars have three decimals and steps ten times as fine": {
    ...{ events: "A50, B30", outcome: "outbid", price: 31, leader: "A", minimum: 32 },
    lot: { currency_code: "kwd", start_price: 10_000 },
  },
  "dinars: a thousandth above the max leads": {
    ...{ events: "A30, B30.001", outcome: "leading", price: 30.001, leader: "B", minimum: 31.001 },
    lot: { currency_code: "kwd", start_price: 10_000 },
  },
  "the hard end cuts the extension": {
    ...{ events: "A50, B30@11:58:00", outcome: "outbid", price: 31, leader: "A" },
    ...{ end: "12:01:00.000", lot: { hard_end_at: at("12:01:00") } },
  },
  "at the hard end nothing moves": {
    ...{ events: "A50, B30@11:58:00", outcome: "outbid", price: 31, leader: "A" },
    lot: { hard_end_at: NOON },
  },
  "a bid at the edge of the window moves the end by nothing": {
    ...{ events: "A50, B30@11:55:00", outcome: "outbid", price: 31, leader: "A" },
  },
  "a bid a millisecond inside of it by a millisecond": {
    ...{ events: "A50, B30@11:55:00.001", outcome: "outbid", price: 31, leader: "A" },
    end: "12:00:00.001",
  },
  "the edge belongs to the window": {
    ...{ events: "A50, B30@11:58:00", outcome: "outbid", price: 31, leader: "A" },
    ...{ end: "12:08:00.000", lot: { soft_close_window_s: 120, soft_close_reset_s: 600 } },
  },
  "a refused bid moves no end": {
    ...{ events: "A50, B10@11:59:00", outcome: "BID_TOO_LOW", price: 10, leader: "A" },
  },
  "without a window nothing moves": {
    ...{ events: "A50, B30@11:59:59", outcome: "outbid", price: 31, leader: "A" },
    lot: { soft_close_window_s: 0 },
  },
  "a short reset never shortens": {
    ...{ events: "A50, B30@11:56:00", outcome: "outbid", price: 31, leader: "A" },
    lot: { soft_close_reset_s: 30 },
  },
  "a tie with a raised max goes to the one who raised first": {
    ...{ events: "A50, A80, B80", outcome: "outbid", price: 80, leader: "A", minimum: 81 },
  },
  "a raise to the max that a challenger just missed wins no earlier place": {
    ...{ events: "A50, B60, A60", outcome: "outbid", price: 60, leader: "B", minimum: 61 },
  },
  "an own raise to the reserve lifts the price, and no end": {
    ...{ events: "A80, A150@11:59:00", outcome: "max_raised", price: 100, leader: "A" },
    lot: { reserve_price: 100_00 },
  },
  "exactly the reserve sells": {
    ...{ events: "A100, end", outcome: "sold", price: 100, leader: "A" },
    lot: { reserve_price: 100_00 },
  },
  "a cent below the reserve does not": {
    ...{ events: "A99.99, end", outcome: "unsold: reserve_not_met", price: 10, leader: "A" },
    lot: { reserve_price: 100_00 },
  },
  "nothing bid is nothing sold": {
    ...{ events: "end", outcome: "unsold: no_bids", price: null, leader: null },
  },
  "all bids taken out is another reason": {
    ...{ events: "A50, void A, end", outcome: "unsold: voided", price: null, leader: null },
  },
  "after a tie is resolved by a void the second takes its place": {
    ...{ events: "A50, B50, void A", outcome: "recomputed", price: 10, leader: "B" },
  },
  "before the start nothing is taken": {
    ...{ events: "A50", outcome: "AUCTION_NOT_STARTED", price: null, leader: null },
    lot: { status: "scheduled", starts_at: at("10:00:01") },
  },
  "in a pause nothing is taken": {
    ...{ events: "A50", outcome: "AUCTION_PAUSED", price: null, leader: null },
    lot: { status: "paused" },
  },
  "a sold lot is over": {
    ...{ events: "A50", outcome: "AUCTION_ENDED", price: null, leader: null },
    lot: { status: "sold" },
  },
  "a first bid may be bought over in the mode always": {
    ...{ events: "A50, buy C", outcome: "bought", price: 10, leader: "A" },
    lot: { buy_now_price: 200_00, buy_now_mode: "always" },
  },
  "but not below a price that is already bid": {
    ...{ events: "A300, B250, buy C", outcome: "BUY_NOW_UNAVAILABLE", price: 255, leader: "A" },
    lot: { buy_now_price: 200_00, buy_now_mode: "always" },
  },
  "with a reserve, bids below it leave buying at once open": {
    ...{ events: "A50, B80, buy C", outcome: "bought", price: 51, leader: "B" },
    lot: { buy_now_price: 200_00, reserve_price: 100_00 },
  },
  "and one that meets it does not": {
    ...{ events: "A50, B100, buy C", outcome: "BUY_NOW_UNAVAILABLE", price: 100, leader: "B" },
    lot: { buy_now_price: 200_00, reserve_price: 100_00 },
  },
  "what was withdrawn stays withdrawn when the bid is taken out": {
    ...{ events: "A50, void A, buy C", outcome: "BUY_NOW_UNAVAILABLE", price: null, leader: null },
    lot: { buy_now_price: 200_00 },
  },
  "a high max is not a purchase": {
    ...{ events: "A500", outcome: "leading", price: 10, leader: "A" },
    lot: { buy_now_price: 200_00, buy_now_mode: "always" },
  },
  "a void within the window gives the others time": {
    ...{ events: "A50, B80, void B@11:58:00", outcome: "recomputed", price: 10, leader: "A" },
    end: "12:03:00.000",
  },
  "a void moves no end past the hard one": {
    ...{ events: "A50, B80, void B@11:58:00", outcome: "recomputed", price: 10, leader: "A" },
    ...{ end: "12:01:00.000", lot: { hard_end_at: at("12:01:00") } },
  },
  "a void never gives back the time that a bid won": {
    ...{ events: "A50, B80@11:59:00, void B@11:59:10", outcome: "recomputed", price: 10 },
    ...{ leader: "A", end: "12:04:10.000" },
  },
  "a void before the window leaves what a bid won": {
    ...{ events: "A50, B80@11:59:00, void B@11:59:00", outcome: "recomputed", price: 10 },
    ...{ leader: "A", end: "12:04:00.000", lot: { soft_close_window_s: 200 } },
  },
  "the leader is blocked: the next one leads at what is left": {
    ...{ events: "A20, B90, C70, void B", outcome: "recomputed", price: 20.5, leader: "C" },
  },
}

describe("the vectors of the spec", () => {
  it.each(Object.entries(SPEC))("%s", (_, vector) => check(vector))

  it("22: a bid sent twice with one key is decided once", () => {
    const { play: game } = play(aLot(), "A50")
    // The rules look at no other column of the row.
    const row = { ...game.lot, id: "auc_1" } as AuctionRow
    const known = { decisions: new Map(), bidders: new Set(["A"]) }
    const b30 = { ...BIDDER, customer_id: "B", max_amount: 30_00, idempotency_key: "once" }
    const command = { ...b30, auction_id: "auc_1", source: "rest" as const, received_at: TEN }
    const first = decideBatch(row, [command], known, TEN)
    const again = decideBatch(first.lot, [command], known, TEN)
    expect(again).toMatchObject({ lot: first.lot, bids: [], attempts: [] })
    expect(again.answers).toEqual([{ ...first.answers[0], is_repeat: true }])
    const { lot } = again
    expect([lot.seq, lot.current_price, lot.leader_id, nextMinimum(lot)]).toEqual([
      ...[2, 31_00, "A", 32_00],
    ])
  })

  it("23: nobody bids on the goods of the own store", () => {
    const { play: game } = play(aLot(), "A50")
    const own = game.bid("S", 80_00, TEN, { seller_ids: ["sel_1"] })
    expect(own).toMatchObject({ code: "SELLER_CANNOT_BID" })
    expect(game.seen()).toMatchObject({ price: 10, leader: "A", minimum: 10.5 })
  })
})

describe("more vectors", () => {
  it.each(Object.entries(OWN))("%s", (_, vector) => check(vector))
})

function check({ events, outcome, lot, price, leader, minimum, end = KEPT }: Vector) {
  const result = play(aLot(lot), events)
  expect(result.outcome).toBe(outcome)
  const { minimum: found, ...seen } = result.play.seen()
  expect(seen).toEqual({ price, leader, end })
  if (minimum !== undefined) expect(found).toBe(minimum)
}
