import { LedgerAccount, LedgerType } from "./rules"

/** What of a share's money is not, or not only, the seller's. Minor units. */
export const PARTS = ["tax", "subsidy", "commission", "auction_fee"] as const
export type Part = (typeof PARTS)[number]
export type Parts = Record<Part, number>
export const NO_PARTS: Parts = { tax: 0, subsidy: 0, commission: 0, auction_fee: 0 }

/** A share of an order as the platform knows it now; without a slice it is the merchant's own. */
export type ShareFacts = {
  seller_order_id: string | null
  seller_id: string | null
  /** What it is worth now, before gift cards and credits. */
  total: number
  /** What came back of it, by value of the returned lines. */
  returned: number
  /** What was frozen for all that was ever added to it. */
  frozen: Parts & { gross: number }
  /** Whether everything in it is frozen; until then nothing more of it is booked. */
  is_frozen: boolean
  /** When the last of its pieces was handed over; null while one is not. */
  delivered_at: Date | null
}

export type Capture = { id: string; amount: number; at: Date }
/** `seller_order_id`: the slice for which it was asked; null when nobody said. */
export type Refund = Capture & { seller_order_id: string | null }

/** All that the ledger must know of an order. Minor units; captures and refunds are confirmed. */
export type OrderFacts = {
  order_id: string
  currency_code: string
  decimals: number
  placed_at: Date
  is_canceled: boolean
  /** What gift cards and credits paid when the order was placed. */
  credits: number
  captures: Capture[]
  refunds: Refund[]
  shares: ShareFacts[]
}

/** What is booked for a share. */
export type ShareBook = {
  /** How much of what it is worth is paid for. */
  seen: number
  sold: number
  refunded: number
  /** Of what was refunded: what paid for something else that an edit added to the order. */
  moved: number
  booked: Parts
  reversed: Parts
  /** How often it was sold and moved: the next cause has the next number. */
  sales: number
  moves: number
}
export const EMPTY_BOOK: ShareBook = {
  ...{ seen: 0, sold: 0, refunded: 0, moved: 0, sales: 0, moves: 0 },
  ...{ booked: NO_PARTS, reversed: NO_PARTS },
}

/** What is booked for an order; shares by `keyOf`. */
export type OrderBook = {
  shares: Map<string, ShareBook>
  credit: number
  refund_ids: Set<string>
}

export type Leg = { account: LedgerAccount; amount: number }
/** Legs that sum to zero, and what they are about. */
export type NewTransaction = {
  cause: string
  type: LedgerType
  seller_id: string | null
  seller_order_id: string | null
  refund_id: string | null
  occurred_at: Date
  note: string | null
  legs: Leg[]
}

/** The merchant's own share has no slice. */
export const OWN = "own"
export const keyOf = ({ seller_order_id }: Pick<ShareFacts, "seller_order_id">): string =>
  seller_order_id ?? OWN
