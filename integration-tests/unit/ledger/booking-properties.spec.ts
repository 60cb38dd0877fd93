import fc from "fast-check"
import { OrderFacts, ShareFacts } from "../../../src/modules/ledger/order-book"
import { partOf, spread, sum } from "../../../src/modules/ledger/proportion"
import { at, aShare, anOrder, captured, Paper } from "./paper"

/** Amounts of currencies with 0, 2 and 3 decimals; the large ones overflow when multiplied. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 900_000_000_000 })
)
const share = (seller: string | null) =>
  fc
    .record({
      gross: amount,
      ...{ tax: fc.nat(10_000), subsidy: fc.nat(10_000), commission: fc.nat(10_000) },
    })
    .map(({ gross, tax, subsidy, commission }): ShareFacts => {
      const of = (bp: number) => partOf(gross, bp, 10_000)
      const frozen = { gross, tax: of(tax), subsidy: of(subsidy), commission: of(commission) }
      return aShare(seller, gross, { frozen: { ...frozen, auction_fee: of(bp(commission)) } })
    })
const bp = (other: number) => (other * 7) % 10_000
const shares = fc.tuple(share("north"), share("south"), share("west"), share(null))
const totalOf = (parts: ShareFacts[]) => sum(parts.map(({ total }) => total))

/** Refunds that together give back everything; each is for a slice or for nobody in particular. */
const everythingBack = (facts: OrderFacts, cuts: number[], forWhom: number[]) => {
  const total = totalOf(facts.shares)
  const marks = [0, ...cuts.map((cut) => Math.floor((total * cut) / 10_000)), total]
  marks.sort((a, b) => a - b)
  return marks.slice(1).map((mark, i) => ({
    ...{ id: `ref_${i}`, amount: mark - marks[i], at: at(i) },
    seller_order_id: facts.shares[forWhom[i] ?? 3]?.seller_order_id ?? null,
  }))
}
const cuts = fc.array(fc.nat(10_000), { maxLength: 8 })
const targets = fc.array(fc.nat(3), { maxLength: 9 })
const accounts = ["seller", "clearing", "merchant", "commission", "auction_fee", "promotion", "tax"]

describe("whatever happens to an order", () => {
  const bookEach = (facts: OrderFacts, books_tax: boolean) => {
    const paper = new Paper(books_tax)
    for (let n = 0; n <= facts.refunds.length; n++) {
      paper.book({ ...facts, refunds: facts.refunds.slice(0, n) })
      for (const { seller_id } of facts.shares.filter((one) => one.seller_id)) {
        expect(paper.account("clearing", seller_id)).toBeLessThanOrEqual(0)
      }
      for (const account of ["commission", "auction_fee", "tax"]) {
        expect(paper.account(account)).toBeGreaterThanOrEqual(0)
      }
      expect(paper.account("promotion")).toBeLessThanOrEqual(0)
    }
    return paper
  }

  it("gives everything back with the last refund of an order that nobody asked for", () => {
    const check = (parts: ShareFacts[], where: number[], books_tax: boolean) => {
      const order = anOrder(parts, { captures: captured(totalOf(parts)) })
      const paper = bookEach({ ...order, refunds: everythingBack(order, where, []) }, books_tax)
      for (const account of accounts) expect(paper.account(account)).toBe(0)
    }
    fc.assert(fc.property(shares, cuts, fc.boolean(), check))
  })

  it("gives everything of one slice back with its last refund, and leaves the others alone", () => {
    const check = (parts: ShareFacts[], where: number[], books_tax: boolean) => {
      const order = anOrder(parts, { captures: captured(totalOf(parts)) })
      const alone = anOrder(parts.slice(0, 1))
      const refunds = everythingBack(alone, where, where.map(() => 0).concat(0))
      const paper = bookEach({ ...order, refunds }, books_tax)
      const untouched = bookEach(order, books_tax)
      for (const account of accounts) {
        expect(paper.account(account, "north")).toBe(0)
        for (const one of ["south", "west", null]) {
          expect(paper.account(account, one)).toBe(untouched.account(account, one))
        }
      }
    }
    fc.assert(fc.property(shares, cuts, fc.boolean(), check))
  })

  it("takes nothing from a slice beyond what it was sold for, whoever asks for what", () => {
    const check = (parts: ShareFacts[], where: number[], whom: number[]) => {
      const order = anOrder(parts, { captures: captured(totalOf(parts)) })
      const paper = bookEach({ ...order, refunds: everythingBack(order, where, whom) }, true)
      expect(paper.account("clearing")).toBe(0)
    }
    fc.assert(fc.property(shares, cuts, targets, check))
  })

  it("books transactions that sum to zero, and nothing when asked again", () => {
    fc.assert(
      fc.property(shares, cuts, targets, (parts, where, whom) => {
        const order = anOrder(parts, { captures: captured(totalOf(parts)) })
        const facts = { ...order, refunds: everythingBack(order, where, whom).slice(0, -1) }
        const paper = new Paper(true)
        for (const { legs } of paper.book(facts).transactions) {
          expect(sum(legs.map((leg) => leg.amount))).toBe(0)
          expect(legs.length).toBeGreaterThan(1)
        }
        const causes = paper.transactions.map(({ cause }) => cause)
        expect(new Set(causes).size).toBe(causes.length)
        expect(paper.book(facts).transactions).toEqual([])
      })
    )
  })

  it("comes to the same whether events are looked at one by one, in bunches or only at the end", () => {
    const check = (parts: ShareFacts[], where: number[], whom: number[], stops: boolean[]) => {
      const order = anOrder(parts, { captures: captured(totalOf(parts)) })
      const all = everythingBack(order, where, whom)
      const slowly = new Paper()
      all.forEach((_, n) => {
        if (stops[n]) slowly.book({ ...order, refunds: all.slice(0, n) })
      })
      const atOnce = new Paper()
      for (const paper of [slowly, atOnce]) paper.book({ ...order, refunds: [...all].reverse() })
      for (const account of accounts) {
        for (const { seller_id } of parts) {
          const found = slowly.account(account, seller_id)
          expect(found).toBe(atOnce.account(account, seller_id))
        }
      }
    }
    const stops = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
    fc.assert(fc.property(shares, cuts, targets, stops, check))
  })

  it("leaves every share with what it is worth after edits that were paid or given back", () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(5_000), fc.boolean()), { maxLength: 12 })
    const check = (parts: ShareFacts[], changes: [number, number, boolean][]) => {
      const worth = parts.map((one) => ({ ...one, frozen: { ...one.frozen } }))
      const paper = new Paper()
      const captures = captured(totalOf(worth))
      const refunds: OrderFacts["refunds"] = []
      const book = () => paper.book(anOrder(worth, { captures, refunds }))
      book()
      changes.forEach(([i, total, isLookedAt], n) => {
        worth[i].total = total
        worth[i].frozen.gross = Math.max(worth[i].frozen.gross, total)
        if (isLookedAt) book()
        const paid = sum(captures.map((one) => one.amount)) - sum(refunds.map((r) => r.amount))
        const owed = totalOf(worth) - paid
        const move = { id: `move_${n}`, amount: Math.abs(owed), at: at(n) }
        if (owed > 0) captures.push(move)
        if (owed < 0) refunds.push({ ...move, seller_order_id: null })
        if (isLookedAt) book()
      })
      book()
      for (const one of worth) {
        expect(paper.account("clearing", one.seller_id)).toBe(0 - one.total)
      }
    }
    fc.assert(fc.property(shares, edits, check))
  })
})

describe("proportions", () => {
  it("make exactly the total, and no part is more than its weight", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 8 }),
        fc.nat(10_000),
        (weights, bp) => {
          const total = partOf(sum(weights), bp, 10_000)
          const parts = spread(total, weights)
          expect(sum(parts)).toBe(total)
          parts.forEach((part, i) => {
            expect(part).toBeLessThanOrEqual(weights[i])
            expect(part).toBeGreaterThanOrEqual(0)
          })
        }
      )
    )
  })

  it.each([
    [5, 1, 2, 3],
    [7, 1, 3, 2],
    [10, 0, 3, 0],
    [9, 3, 3, 9],
    [1, 1, 0, 0],
    [900_000_000_000_000, 899_999_999_999_999, 900_000_000_000_000, 899_999_999_999_999],
  ])("take %i * %i / %i, halves up: %i", (a, part, whole, result) => {
    expect(partOf(a, part, whole)).toBe(result)
  })
})
