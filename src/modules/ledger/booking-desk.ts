import {
  EMPTY_BOOK,
  keyOf,
  Leg,
  NewTransaction,
  OrderBook,
  OrderFacts,
  Part,
  Parts,
  PARTS,
  ShareBook,
  ShareFacts,
} from "./order-book"
import { partOf } from "./proportion"
import { LedgerAccount, LedgerType } from "./rules"

export type Share = ShareFacts & ShareBook & { is_own: boolean; name: string }

/** What is not the seller's money, apart from tax, is booked on its own. */
const SEPARATE = ["subsidy", "commission", "auction_fee"] as const
type Separate = (typeof SEPARATE)[number]
const ACCOUNTS: Record<Separate, LedgerAccount> = {
  subsidy: "promotion",
  commission: "commission",
  auction_fee: "auction_fee",
}
/** A subsidy is given to the seller; the others are taken. */
const givenToSeller = (part: Separate, amount: number) => (part === "subsidy" ? amount : -amount)

type How = { origin: string; at: Date; refund_id: string | null; note: string | null }

/** Books on one order: keeps count of each share and writes down the transactions. */
export class BookingDesk {
  readonly shares: Share[]
  readonly transactions: NewTransaction[] = []
  credit: number

  constructor(
    readonly facts: OrderFacts,
    readonly book: OrderBook,
    private readonly books_tax: boolean
  ) {
    this.credit = book.credit
    this.shares = facts.shares.map((share) => ({
      ...share,
      ...structuredClone(book.shares.get(keyOf(share)) ?? EMPTY_BOOK),
      is_own: share.seller_order_id === null,
      name: share.seller_order_id ?? `own:${facts.order_id}`,
    }))
  }

  /** Whether something was sold: from then on money is booked as it comes. */
  get is_open(): boolean {
    return this.credit > 0 || this.shares.some(({ sold }) => sold > 0)
  }

  /** What gift cards and credits paid comes from the merchant, who sold or gave them. */
  payByCredit(amount: number, at: Date) {
    if (amount === 0) return
    this.credit += amount
    const how = { origin: this.facts.order_id, at, refund_id: null, note: null }
    this.write("credit", null, how, [
      { account: "merchant", amount: -amount },
      { account: "clearing", amount },
    ])
  }

  /** Books an amount of what a share was sold for, with its part of what was frozen. */
  sell(share: Share, amount: number, at: Date) {
    if (amount === 0) return
    const number = ++share.sales
    const origin = number === 1 ? share.name : `${share.name}:${number}`
    const parts = share.is_own ? null : this.partsToBook(share, amount)
    share.sold += amount
    const how = { origin, at, refund_id: null, note: null }
    this.write("sale", share, how, legsOf(share, amount, parts?.tax ?? 0))
    for (const part of SEPARATE) this.writePart(part, part, share, how, parts?.[part] ?? 0)
    for (const part of PARTS) share.booked[part] += parts?.[part] ?? 0
  }

  /** Gives an amount of a share back, and with it the same part of everything else. */
  giveBack(share: Share, amount: number, refund: { id: string; at: Date }) {
    this.reverse(share, amount, {
      origin: `${refund.id}:${share.is_own ? "own" : share.name}`,
      at: refund.at,
      refund_id: refund.id,
      note: null,
    })
  }

  /** Takes an amount that the buyer paid for a share, so that it pays for another one. */
  moveAway(share: Share, amount: number, at: Date) {
    if (amount === 0) return
    share.moved += amount
    const origin = `moved:${share.name}:${++share.moves}`
    this.reverse(share, amount, { origin, at, refund_id: null, note: MOVED })
  }

  private reverse(share: Share, amount: number, how: How) {
    if (amount === 0) return
    share.refunded += amount
    const parts = partsToReverse(share)
    this.write("refund", share, how, legsOf(share, -amount, -parts.tax))
    for (const part of SEPARATE) {
      this.writePart(`${part}_refund`, part, share, how, -parts[part])
    }
    for (const part of PARTS) share.reversed[part] += parts[part]
  }

  /** What is frozen and not booked goes with it in proportion; what was sold again, as before. */
  private partsToBook({ frozen, booked, sold }: Share, amount: number): Parts {
    const rest = Math.max(0, frozen.gross - sold)
    const fresh = Math.min(amount, rest)
    return eachPart((part) => {
      if (part === "tax" && !this.books_tax) return 0
      const unbooked = Math.max(0, frozen[part] - booked[part])
      return partOf(unbooked, fresh, rest) + partOf(frozen[part], amount - fresh, frozen.gross)
    })
  }

  private writePart(type: LedgerType, part: Separate, share: Share, how: How, amount: number) {
    if (amount === 0) return
    const given = givenToSeller(part, amount)
    this.write(type, share, how, [
      { account: "seller", amount: given },
      { account: ACCOUNTS[part], amount: -given },
    ])
  }

  private write(type: LedgerType, share: Share | null, how: How, legs: Leg[]) {
    this.transactions.push({
      cause: `${type}:${how.origin}`,
      type,
      seller_id: share?.seller_id ?? null,
      seller_order_id: share?.seller_order_id ?? null,
      refund_id: how.refund_id,
      occurred_at: how.at,
      note: how.note,
      legs: legs.filter(({ amount }) => amount !== 0),
    })
  }
}

const MOVED = "Paid for something else that was added to the order"

/** The buyer's money for a share, or back from it when negative. */
const legsOf = ({ is_own }: Share, amount: number, tax: number): Leg[] => [
  { account: "clearing", amount: -amount },
  { account: is_own ? "merchant" : "seller", amount: amount - tax },
  { account: "tax", amount: tax },
]

/**
 * What is given back in all is in proportion to what was refunded in all, halves up, so that a full
 * refund gives back everything exactly. What is given back stays so when more was sold since.
 */
function partsToReverse({ sold, refunded, booked, reversed }: Share): Parts {
  return eachPart((part) => {
    const due = partOf(booked[part], Math.min(refunded, sold), sold)
    return Math.max(0, due - reversed[part])
  })
}

const eachPart = (of: (part: Part) => number): Parts => ({
  tax: of("tax"),
  subsidy: of("subsidy"),
  commission: of("commission"),
  auction_fee: of("auction_fee"),
})
