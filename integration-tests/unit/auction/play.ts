import {
  Accepted,
  Bid,
  decide,
  Lot,
  nextMinimum,
  Refused,
} from "../../../src/modules/auction/bidding"
import { outcomeOf } from "../../../src/modules/auction/endings"
import { defaultIncrements } from "../../../src/modules/auction/increments"
import { recompute, StoredBid, withRaises } from "../../../src/modules/auction/replay"

export const at = (time: string) => new Date(`2026-11-21T${time.padEnd(8, ":00")}Z`)
export const TEN = at("10:00:00")
export const NOON = at("12:00:00")
const DECIMALS: Record<string, number> = { jpy: 0, kwd: 3 }

/** USD, from 10.00 (JPY and KWD: from 500), ends at noon, five minutes of soft close. */
export function aLot(wishes: Partial<Lot> = {}): Lot {
  const currency_code = wishes.currency_code ?? "usd"
  const decimals = DECIMALS[currency_code] ?? 2
  return {
    seller_id: "sel_1",
    ...{ currency_code, decimals, increments: defaultIncrements(currency_code, decimals) },
    start_price: 10_00,
    ...{ reserve_price: null, buy_now_price: null, buy_now_mode: null },
    ...{ status: "live", starts_at: at("09:00:00"), ends_at: NOON, hard_end_at: null },
    ...{ soft_close_window_s: 300, soft_close_reset_s: 300 },
    ...{ seq: 0, current_price: null, leader_id: null, leader_max: null },
    ...{ bid_count: 0, bidder_count: 0, extension_count: 0, is_buy_now_withdrawn: false },
    ...wishes,
  }
}

export type Wish = Partial<Omit<Bid, "customer_id" | "max_amount">>
const PLAIN = { seller_ids: [], is_house: false, is_blocked: null, confirm: true }

/** Plays bids one after the other, as the ledger does, and remembers what it would store. */
export class Play {
  readonly bids: StoredBid[] = []
  last: Accepted<Lot> | Refused | undefined

  constructor(public lot: Lot) {}

  bid(customer_id: string, max_amount: number, now = TEN, wish: Wish = {}) {
    const isNew = !this.bids.some((bid) => bid.customer_id === customer_id)
    const decision = decide(this.lot, { ...PLAIN, customer_id, max_amount, ...wish }, now, isNew)
    this.last = decision
    if (!decision.ok) return decision
    this.lot = decision.lot
    const { seq } = decision.lot
    const { result } = decision
    this.bids.push({ id: `bid_${seq}`, seq, customer_id, max_amount, result, decided_at: now })
    return decision
  }

  /** Takes bids out, as the module does, and gives them back. */
  void(which: (bid: StoredBid) => boolean, now = TEN): StoredBid[] {
    const taken = new Set(this.bids.filter(which).map(({ id }) => id))
    const gone = new Set(withRaises(this.lot, this.bids, taken))
    this.bids.splice(0, this.bids.length, ...this.bids.filter((bid) => !gone.has(bid)))
    this.lot = recompute(this.lot, this.bids, now)
    return [...gone]
  }

  /** In major units, as the spec writes it. */
  seen() {
    const { current_price, leader_id, ends_at, decimals } = this.lot
    const major = (minor: number) => minor / 10 ** decimals
    return {
      price: current_price === null ? null : major(current_price),
      leader: leader_id,
      minimum: major(nextMinimum(this.lot)),
      end: ends_at.toISOString().slice(11, -1),
    }
  }

  outcome = () => outcomeOf(this.lot)
}
