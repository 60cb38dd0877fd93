import { BookingDesk, Share } from "./booking-desk"
import { keyOf, NewTransaction, OrderBook, OrderFacts } from "./order-book"
import { spread, sum } from "./proportion"
import { attribute } from "./refund-attribution"

export type BookingPlan = {
  transactions: NewTransaction[]
  /** What of each share is paid for now, by `keyOf`. */
  seen: Map<string, number>
  /** True when nothing is left to book or to wait for. */
  is_settled: boolean
}

/**
 * What must be booked so that the ledger says of an order what the platform says of it. The same
 * facts again plan nothing.
 *
 * Nothing is sold until the money that was taken covers the order. From then on, money pays first
 * for what shares have grown by, then for shares of which more was given back than is gone; what is
 * left was paid too much and is the merchant's until it is given back. Refunds follow, and then what
 * was paid for goods that an edit took out pays for the goods that it put in.
 *
 * @param books_tax the merchant hands on the tax: it is not the seller's
 */
export function planBooking(
  facts: OrderFacts,
  book: OrderBook,
  { books_tax, now }: { books_tax: boolean; now: Date }
): BookingPlan {
  const desk = new BookingDesk(facts, book, books_tax)
  for (const share of desk.shares) share.seen = Math.min(share.seen, share.total)
  const waiting = bookSales(desk)
  const missing = waiting || !desk.is_open ? unbookedRefunds(desk).length : bookRefunds(desk)
  if (desk.is_open) movePayments(desk, now)
  return {
    transactions: desk.transactions,
    seen: new Map(desk.shares.map((share) => [keyOf(share), share.seen])),
    is_settled: waiting === 0 && isSettled(desk, missing),
  }
}

const growthOf = ({ total, seen }: Share): number => total - seen

/** Returns the money that waits because its share is not frozen. */
function bookSales(desk: BookingDesk): number {
  const { facts, shares } = desk
  const taken = sum(facts.captures.map(({ amount }) => amount))
  const at = latest([facts.placed_at, ...facts.captures.map((capture) => capture.at)])
  const growth = shares.map(growthOf)
  const credit = desk.is_open ? desk.credit : Math.min(facts.credits, sum(growth))
  const used = sum(shares.map(({ sold, moved }) => sold - moved))
  let money = taken + credit - used
  if (!desk.is_open && (money < sum(growth) || money === 0)) return 0
  if (!desk.is_open) desk.payByCredit(credit, at)

  let waiting = 0
  const pay = (weights: number[], isGrowth: boolean) => {
    const parts = spread(Math.max(0, Math.min(money, sum(weights))), weights)
    money -= sum(parts)
    parts.forEach((part, i) => {
      if (!shares[i].is_frozen) return void (waiting += part)
      desk.sell(shares[i], part, at)
      if (isGrowth) shares[i].seen += part
    })
  }
  pay(growth, true)
  pay(
    shares.map(({ seen, sold, refunded }) => Math.max(0, seen - (sold - refunded))),
    false
  )
  const own = shares.find(({ is_own }) => is_own)
  if (own && money > 0) desk.sell(own, money, at)
  return waiting
}

const unbookedRefunds = ({ facts, book }: BookingDesk) =>
  facts.refunds
    .filter(({ id }) => !book.refund_ids.has(id))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))

/** Returns how many could not be booked: none. */
function bookRefunds(desk: BookingDesk): number {
  const { shares } = desk
  for (const refund of unbookedRefunds(desk)) {
    const { seller_order_id } = refund
    const target = seller_order_id
      ? shares.findIndex((share) => share.seller_order_id === seller_order_id)
      : -1
    const parts = attribute(refund.amount, target, shares)
    parts.forEach((part, i) => desk.giveBack(shares[i], part, refund))
  }
  return 0
}

/** What a share was paid beyond its worth pays for what this or another share has grown by. */
function movePayments(desk: BookingDesk, now: Date) {
  const { shares } = desk
  const excessOf = ({ sold, refunded, seen }: Share) => Math.max(0, sold - refunded - seen)
  for (const share of shares) share.seen += Math.min(excessOf(share), growthOf(share))
  const wanted = shares.map((share) => (share.is_frozen ? growthOf(share) : 0))
  const excess = shares.map(excessOf)
  const amount = Math.min(sum(wanted), sum(excess))
  spread(amount, excess).forEach((part, i) => desk.moveAway(shares[i], part, now))
  spread(amount, wanted).forEach((part, i) => {
    desk.sell(shares[i], part, now)
    shares[i].seen += part
  })
}

/** Everything is paid, given back and delivered, or nothing was ever owed. */
function isSettled({ facts, shares, is_open }: BookingDesk, missing: number): boolean {
  // What was taken of an order that came to nothing was never anybody's sale.
  if (!is_open) return facts.is_canceled || sum(shares.map(({ total }) => total)) === 0
  if (missing > 0) return false
  return shares.every((share) => {
    const isOver = share.is_own || share.delivered_at || share.sold === share.refunded
    return growthOf(share) === 0 && isOver
  })
}

const latest = (times: Date[]): Date => times.reduce((a, b) => (b > a ? b : a))
