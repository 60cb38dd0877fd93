import type { ReadFacts } from "../../src/modules/ledger/booking"
import type { ShareFacts } from "../../src/modules/ledger/order-book"

/** The same seed gives the same storm. */
export function randomOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (max: number) => Math.floor(next() * (max + 1))
  const chance = (probability: number) => next() < probability
  const pick = <T>(things: readonly T[]): T => things[upTo(things.length - 1)]
  const shuffle = <T>(things: T[]): T[] => {
    for (let i = things.length - 1; i > 0; i--) {
      const j = upTo(i)
      ;[things[i], things[j]] = [things[j], things[i]]
    }
    return things
  }
  return { upTo, chance, pick, shuffle }
}
export type Random = ReturnType<typeof randomOf>

export const START = new Date("2026-11-01T00:00:00Z")
const MINUTE_MS = 60_000
const CURRENCIES = [
  { currency_code: "usd", decimals: 2 },
  { currency_code: "jpy", decimals: 0 },
  { currency_code: "kwd", decimals: 3 },
]
/** What an order is worth at most, in minor units. */
const WORTH_MAX = 500_000

/** What happened to an order, in the order of time; amounts in minor units. */
export type Deed =
  | { kind: "capture"; amount: number }
  | { kind: "growth"; share: number; amount: number }
  /** `share`: the slice that it was asked for; -1 for none. */
  | { kind: "refund"; share: number; amount: number }
  | { kind: "delivery"; share: number }
export type StormOrder = {
  /** As the order was placed. */
  facts: ReadFacts
  deeds: Deed[]
  /** What its facts were after each deed. */
  states: ReadFacts[]
}

/** An order with its whole life: what is paid, added, given back and delivered. */
export function aStormOrder(index: number, sellers: number, random: Random): StormOrder {
  const order_id = `order_${index}`
  const slices = 1 + random.upTo(3)
  const first = random.upTo(sellers - 1)
  const shares = Array.from({ length: slices }, (_, i) =>
    aShare(`${order_id}_${i}`, `seller_${(first + i) % sellers}`, random)
  )
  const own = { ...aShare(null, null, random), total: random.chance(0.4) ? random.upTo(9_000) : 0 }
  const facts: ReadFacts = {
    ...{ order_id, ...random.pick(CURRENCIES), placed_at: START, is_canceled: false, credits: 0 },
    ...{ captures: [], refunds: [], is_watched: false, shares: [...shares, own] },
  }
  const deeds = deedsOf(facts, random)
  const states: ReadFacts[] = []
  deeds.forEach((deed, i) =>
    states.push(after(states[i - 1] ?? facts, deed, `${order_id}_${i}`, i))
  )
  return { facts, deeds, states }
}

function aShare(id: string | null, seller_id: string | null, random: Random): ShareFacts {
  const total = random.chance(0.05) ? random.upTo(2) : 1 + random.upTo(WORTH_MAX)
  const part = (most: number) => Math.round((total * random.upTo(most)) / 10_000)
  const auction_fee = random.chance(0.1) ? part(800) : 0
  return {
    ...{ seller_order_id: id, seller_id, total, returned: 0, is_frozen: true, delivered_at: null },
    frozen: {
      ...{ gross: total, tax: part(2_000), subsidy: random.chance(0.2) ? part(1_000) : 0 },
      ...{ commission: auction_fee ? 0 : part(1_500), auction_fee },
    },
  }
}

/**
 * Growth comes before refunds, and where there is growth, refunds name their slice: so what is
 * booked does not hang on when somebody looked.
 */
function deedsOf({ shares }: ReadFacts, random: Random): Deed[] {
  const worth = shares.map(({ total }) => total)
  const whole = () => worth.reduce((sum, amount) => sum + amount, 0)
  const deeds: Deed[] = []
  if (random.chance(0.05)) return [{ kind: "capture", amount: Math.floor(whole() / 2) }]
  if (random.chance(0.2)) {
    const early = Math.floor(whole() / 3)
    deeds.push({ kind: "capture", amount: early }, { kind: "capture", amount: whole() - early })
  } else deeds.push({ kind: "capture", amount: whole() })
  const grows = random.chance(0.2)
  if (grows) {
    const [share, amount] = [random.upTo(shares.length - 2), 1 + random.upTo(20_000)]
    worth[share] += amount
    deeds.push({ kind: "growth", share, amount }, { kind: "capture", amount })
  }
  for (let i = 0; i < shares.length - 1; i++) {
    if (random.chance(0.8)) deeds.push({ kind: "delivery", share: i })
  }
  let left = [...worth]
  for (let n = random.chance(0.5) ? 1 + random.upTo(3) : 0; n > 0; n--) {
    const share = grows || random.chance(0.6) ? random.upTo(shares.length - 2) : -1
    const room = share < 0 ? left.reduce((sum, amount) => sum + amount, 0) : left[share]
    const amount = random.chance(0.3) ? room : random.upTo(room)
    if (amount === 0) continue
    deeds.push({ kind: "refund", share, amount })
    // What a native refund takes from whom is not for us to say: after it, only another of its kind.
    if (share < 0) {
      deeds.push({ kind: "refund", share: -1, amount: Math.floor((room - amount) / 2) })
      break
    }
    left = left.map((one, i) => (i === share ? one - amount : one))
  }
  return deeds.filter((deed) => deed.kind === "delivery" || deed.amount > 0)
}

const after = (facts: ReadFacts, deed: Deed, id: string, minute: number): ReadFacts => {
  const at = new Date(START.getTime() + minute * MINUTE_MS)
  const change = (index: number, how: (share: ShareFacts) => ShareFacts) => ({
    ...facts,
    shares: facts.shares.map((share, i) => (i === index ? how(share) : share)),
  })
  if (deed.kind === "capture") {
    return {
      ...facts,
      captures: [...facts.captures, { id: `capt_${id}`, amount: deed.amount, at }],
    }
  }
  if (deed.kind === "refund") {
    const note = deed.share < 0 ? null : `Asked for [refreq_${id}]`
    const refund = { id: `ref_${id}`, amount: deed.amount, at, note }
    return { ...facts, refunds: [...facts.refunds, refund] }
  }
  if (deed.kind === "delivery") return change(deed.share, (one) => ({ ...one, delivered_at: at }))
  return change(deed.share, (one) => ({
    ...one,
    total: one.total + deed.amount,
    frozen: { ...one.frozen, gross: one.frozen.gross + deed.amount },
  }))
}
