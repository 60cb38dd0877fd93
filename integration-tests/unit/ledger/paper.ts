import { planBooking } from "../../../src/modules/ledger/booking-plan"
import {
  EMPTY_BOOK,
  keyOf,
  NewTransaction,
  OrderBook,
  OrderFacts,
  ShareBook,
  ShareFacts,
} from "../../../src/modules/ledger/order-book"

export const now = new Date("2026-11-21T12:00:00Z")
export const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

export const aShare = (seller: string | null, total: number, more: Partial<ShareFacts> = {}) => ({
  ...{ seller_order_id: seller && `slice_${seller}`, seller_id: seller, total, returned: 0 },
  frozen: { gross: total, tax: 0, subsidy: 0, commission: 0, auction_fee: 0 },
  ...{ is_frozen: true, delivered_at: null, ...more },
})

export const anOrder = (shares: ShareFacts[], more: Partial<OrderFacts> = {}): OrderFacts => ({
  ...{ order_id: "order_1", currency_code: "usd", decimals: 2, placed_at: now },
  ...{ is_canceled: false, credits: 0, captures: [], refunds: [], shares, ...more },
})

export const captured = (...amounts: number[]) =>
  amounts.map((amount, i) => ({ id: `capt_${i}`, amount, at: at(i) }))

/** `[amount]`, or `[amount, seller]` for one that was asked for the seller's slice. */
export const refunded = (...refunds: [number, string?][]) =>
  refunds.map(([amount, seller], i) => ({
    ...{ id: `ref_${i}`, amount, at: at(100 + i) },
    seller_order_id: seller ? `slice_${seller}` : null,
  }))

/** A ledger on paper: it keeps transactions in a list and adds them up each time. */
export class Paper {
  readonly transactions: NewTransaction[] = []
  private seen = new Map<string, number>()

  constructor(private readonly books_tax = false) {}

  book(facts: OrderFacts) {
    const plan = planBooking(facts, this.bookOf(facts), { books_tax: this.books_tax, now })
    this.transactions.push(...plan.transactions)
    this.seen = plan.seen
    return plan
  }

  /** What the legs that match add up to. */
  sum(of: (transaction: NewTransaction, account: string) => boolean): number {
    let total = 0
    for (const transaction of this.transactions) {
      for (const leg of transaction.legs) if (of(transaction, leg.account)) total += leg.amount
    }
    return total
  }

  account(name: string, seller?: string | null): number {
    return this.sum(
      ({ seller_id }, account) => account === name && (seller === undefined || seller_id === seller)
    )
  }

  private bookOf({ shares }: OrderFacts): OrderBook {
    return {
      shares: new Map(shares.map((share) => [keyOf(share), this.shareBook(share)])),
      credit: this.sum(({ type }, account) => type === "credit" && account === "clearing"),
      refund_ids: new Set(this.transactions.flatMap(({ refund_id }) => refund_id ?? [])),
    }
  }

  private shareBook({ seller_order_id }: ShareFacts): ShareBook {
    const own = this.transactions.filter((one) => one.seller_order_id === seller_order_id)
    const sum = (type: string, name: string, isMoved = false) =>
      own
        .filter((one) => one.type === type && !(isMoved && one.refund_id))
        .flatMap(({ legs }) => legs)
        .reduce((all, { account, amount }) => all + (account === name ? amount : 0), 0)
    return {
      ...EMPTY_BOOK,
      seen: this.seen.get(keyOf({ seller_order_id })) ?? 0,
      sold: -sum("sale", "clearing"),
      refunded: sum("refund", "clearing"),
      moved: sum("refund", "clearing", true),
      booked: {
        tax: sum("sale", "tax"),
        subsidy: -sum("subsidy", "promotion"),
        commission: sum("commission", "commission"),
        auction_fee: sum("auction_fee", "auction_fee"),
      },
      reversed: {
        tax: -sum("refund", "tax"),
        subsidy: sum("subsidy_refund", "promotion"),
        commission: -sum("commission_refund", "commission"),
        auction_fee: -sum("auction_fee_refund", "auction_fee"),
      },
      sales: own.filter(({ type }) => type === "sale").length,
      moves: own.filter(({ type, refund_id }) => type === "refund" && !refund_id).length,
    }
  }
}
