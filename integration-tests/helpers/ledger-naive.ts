import type { Deed, StormOrder } from "./ledger-storm"

/**
 * What the accounts must say, told from the deeds alone by somebody who knows nothing of the
 * ledger: whole numbers of any length, one deed after the other.
 */
export type NaiveAccounts = Map<string, bigint>

type NaiveShare = {
  seller: string | null
  sold: bigint
  back: bigint
  parts: Record<(typeof PARTS)[number], bigint>
  given: Record<(typeof PARTS)[number], bigint>
}
const PARTS = ["subsidy", "commission", "auction_fee"] as const
const NONE = { subsidy: 0n, commission: 0n, auction_fee: 0n }

/** Adds one order to the accounts, named like `seller_1 usd` and `clearing usd`. */
export function addNaively(accounts: NaiveAccounts, { facts, deeds }: StormOrder) {
  const shares = facts.shares.map((share): NaiveShare => ({
    ...{ seller: share.seller_id, sold: 0n, back: 0n, parts: { ...NONE }, given: { ...NONE } },
  }))
  const paid = sum(deeds.flatMap((deed) => (deed.kind === "capture" ? [BigInt(deed.amount)] : [])))
  const growth = deeds.flatMap((deed) => (deed.kind === "growth" ? [deed] : []))
  const worth = sum(facts.shares.map(({ total }) => BigInt(total)))
  if (paid < worth) return
  facts.shares.forEach(({ total, frozen }, i) => {
    shares[i].sold = BigInt(total)
    if (!shares[i].seller) return
    for (const part of PARTS) shares[i].parts[part] = BigInt(frozen[part])
  })
  for (const { share, amount } of growth) shares[share].sold += BigInt(amount)
  for (const deed of deeds) if (deed.kind === "refund") giveBack(shares, deed)
  const { currency_code } = facts
  const add = (account: string, amount: bigint) => {
    const key = `${account} ${currency_code}`
    accounts.set(key, (accounts.get(key) ?? 0n) + amount)
  }
  for (const { seller, sold, back, parts, given } of shares) {
    const kept = (part: (typeof PARTS)[number]) => parts[part] - given[part]
    add("clearing", back - sold)
    if (!seller) {
      add("merchant", sold - back)
      continue
    }
    add(seller, sold - back + kept("subsidy") - kept("commission") - kept("auction_fee"))
    add("promotion", -kept("subsidy"))
    add("commission", kept("commission"))
    add("auction_fee", kept("auction_fee"))
  }
}

function giveBack(shares: NaiveShare[], { share, amount }: Extract<Deed, { kind: "refund" }>) {
  const weights = shares.map(({ sold, back }, i) => (share < 0 || i === share ? sold - back : 0n))
  byRemainder(BigInt(amount), weights).forEach((part, i) => {
    const one = shares[i]
    if (part === 0n) return
    one.back += part
    for (const kind of PARTS) {
      const due = (2n * one.parts[kind] * one.back + one.sold) / (2n * one.sold)
      if (due > one.given[kind]) one.given[kind] = due
    }
  })
}

function byRemainder(total: bigint, weights: bigint[]): bigint[] {
  const whole = sum(weights)
  const floors = weights.map((weight) => (total * weight) / whole)
  let missing = total - sum(floors)
  const order = weights.map((weight, i) => ({ i, rest: (total * weight) % whole }))
  order.sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1))
  for (const { i } of order) {
    if (missing === 0n) break
    floors[i] += 1n
    missing -= 1n
  }
  return floors
}

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
