import type LedgerModuleService from "../../src/modules/ledger/service"
import { addNaively, NaiveAccounts } from "./ledger-naive"
import { aStormOrder, Random, randomOf, START, StormOrder } from "./ledger-storm"

const DAY_MS = 24 * 60 * 60 * 1000
const SELLERS = 40
/** How long the storm lasts for the ledger: deliveries become payable meanwhile. */
const DAYS = 60

export type Weather = { orders: number; parallel: number; seed: number }
export type Damage = {
  seconds: number
  bookings: number
  payouts: { claimed: number; paid: number; failed: number; reversed: number }
  /** Accounts, like `clearing usd`, that are not what the deeds make them. */
  mismatches: string[]
  /** What each account adds up to, payouts included; all together are zero in each currency. */
  sums: NaiveAccounts
}
type Deed = () => Promise<unknown>

/**
 * Sends the lives of many orders through the ledger: each event comes up to three times, in any
 * order and from several sides at once, while payouts run, are paid, fail and come back, and holds
 * come and go. What came of it is compared with a naive account of the same deeds.
 */
export async function storm(ledger: LedgerModuleService, { orders, parallel, seed }: Weather) {
  const random = randomOf(seed)
  const lives = Array.from({ length: orders }, (_, i) => aStormOrder(i, SELLERS, random))
  await writeRequests(ledger, lives)
  const payouts = { claimed: 0, paid: 0, failed: 0, reversed: 0 }
  const events = eventsOf(ledger, lives, random)
  const bookings = events.length
  const all = interleaved(events, payoutDeeds(ledger, random, orders, payouts), random)
  const begun = Date.now()
  await inParallel(all, parallel)
  const seconds = (Date.now() - begun) / 1000
  // What the events brought in the wrong order, the job's last look makes good.
  await inParallel(
    lives.map(
      ({ facts, states }) =>
        () =>
          ledger.bookOrder(states.at(-1) ?? facts, endOfStorm)
    ),
    parallel
  )
  await inParallel([() => runPayouts(ledger, endOfStorm, payouts)], 1)
  return { seconds, bookings, payouts, ...(await compare(ledger, lives)) } satisfies Damage
}

const endOfStorm = new Date(START.getTime() + DAYS * DAY_MS)

/** Refunds that name a slice do so by the request that they carry out. */
async function writeRequests(ledger: LedgerModuleService, lives: StormOrder[]) {
  const rows = lives.flatMap(({ facts, deeds }) =>
    deeds.flatMap((deed, i) => {
      if (deed.kind !== "refund" || deed.share < 0) return []
      const { seller_order_id, seller_id } = facts.shares[deed.share]
      const { order_id, currency_code, decimals } = facts
      return [
        {
          ...{ id: `refreq_${order_id}_${i}`, order_id, currency_code, decimals },
          ...{ seller_order_id: seller_order_id!, seller_id: seller_id!, amount: deed.amount },
          ...{ reason: "Asked for", requested_by_type: "seller" as const },
        },
      ]
    })
  )
  for (let i = 0; i < rows.length; i += 500) {
    await ledger.createRefundRequests(rows.slice(i, i + 500))
  }
}

/** Every state of every order one to three times; neighbours change places. */
function eventsOf(ledger: LedgerModuleService, lives: StormOrder[], random: Random): Deed[] {
  const all = lives.flatMap(({ states }) => {
    const events = states.flatMap((state) =>
      Array.from({ length: 1 + random.upTo(2) }, () => state)
    )
    return random.chance(0.5) ? random.shuffle(events) : events
  })
  const WINDOW = 64
  const mixed = Array.from({ length: Math.ceil(all.length / WINDOW) }, (_, i) =>
    random.shuffle(all.slice(i * WINDOW, (i + 1) * WINDOW))
  ).flat()
  return mixed.map((state, i) => {
    const now = new Date(START.getTime() + (i / mixed.length) * DAYS * DAY_MS)
    return () => ledger.bookOrder(state, now)
  })
}

/** Runs of payouts, two at a time, and holds on sellers in between. */
function payoutDeeds(
  ledger: LedgerModuleService,
  random: Random,
  orders: number,
  payouts: Damage["payouts"]
): Deed[] {
  const runs = Math.max(10, Math.floor(orders / 50))
  return Array.from({ length: runs }, (_, i) => {
    const now = new Date(START.getTime() + ((i + 1) / runs) * DAYS * DAY_MS)
    const seller_id = `seller_${random.upTo(SELLERS - 1)}`
    const cause = { kind: "manual" as const, reference_id: `hold_${i}` }
    const hold = { ...cause, seller_id, seller_order_id: null, reason: null, opened_by: null }
    const [isHeld, fate] = [random.chance(0.5), random.upTo(99)]
    return async () => {
      if (isHeld) await ledger.openHold(hold, now)
      const run = () => runPayouts(ledger, now, payouts, fate)
      await Promise.all([run(), run()])
      if (isHeld) await ledger.releaseHolds({ ...cause, released_by: null }, now)
    }
  })
}

/** Claims what is payable; then the bank pays it, turns it down, or sends it back later. */
async function runPayouts(
  ledger: LedgerModuleService,
  now: Date,
  payouts: Damage["payouts"],
  fate = 99
) {
  const { claimed } = await ledger.claimPayouts(now)
  payouts.claimed += claimed.length
  for (const [i, { id, amount }] of claimed.entries()) {
    const reference = `bank_${id}`
    if ((fate + i) % 7 === 0) {
      await ledger.failPayout({ id, reason: "Turned down" }, now)
      payouts.failed++
      continue
    }
    // Everybody says everything twice, and at once.
    const say = () => ledger.completePayout({ id, reference, completed_by: "user_1" }, now)
    await Promise.all([say(), say()])
    payouts.paid++
    if ((fate + i) % 11 !== 0) continue
    const back = () => ledger.reversePayout({ id, reference, reversed_total: amount }, now)
    await Promise.all([back(), back()])
    payouts.reversed++
  }
}

async function compare(ledger: LedgerModuleService, lives: StormOrder[]) {
  const expected: NaiveAccounts = new Map()
  for (const life of lives) addNaively(expected, life)
  const { booked, sums } = await accountsOf(ledger)
  const keys = new Set([...expected.keys(), ...booked.keys()])
  const wrong = [...keys].filter((key) => (expected.get(key) ?? 0n) !== (booked.get(key) ?? 0n))
  const checks = [
    ...(await ledger.checkEntries(0)).differences,
    ...(await ledger.checkPayouts(0)).differences,
    ...(await ledger.checkSellers(endOfStorm)),
  ].map(({ kind, reference_id }) => `${kind} ${reference_id}`)
  return { mismatches: [...wrong, ...checks, ...unbalanced(sums)], sums }
}

const unbalanced = (sums: NaiveAccounts): string[] => {
  const codes = [...new Set([...sums.keys()].map((key) => key.split(" ")[1]))]
  const ofCode = (code: string) => [...sums].filter(([key]) => key.endsWith(` ${code}`))
  return codes.filter((code) => ofCode(code).reduce((sum, [, amount]) => sum + amount, 0n) !== 0n)
}

const PAGE = 20_000
/** Payouts move what is there; they are looked at on their own. */
const PAYOUTS = ["payout", "payout_reversal"]

/** What the entries add up to: those of orders by seller or account, and all by account. */
async function accountsOf(ledger: LedgerModuleService) {
  const booked: NaiveAccounts = new Map()
  const sums: NaiveAccounts = new Map()
  for (let skip = 0; ; skip += PAGE) {
    const page = await ledger.listLedgerEntries(
      {},
      {
        select: ["account", "type", "seller_id", "currency_code", "amount"],
        ...{ skip, take: PAGE, order: { number: "ASC" } },
      }
    )
    for (const { account, type, seller_id, currency_code, amount } of page) {
      add(sums, `${account} ${currency_code}`, BigInt(amount))
      if (PAYOUTS.includes(type)) continue
      add(booked, `${account === "seller" ? seller_id : account} ${currency_code}`, BigInt(amount))
    }
    if (page.length < PAGE) return { booked, sums }
  }
}

const add = (accounts: NaiveAccounts, key: string, amount: bigint) =>
  accounts.set(key, (accounts.get(key) ?? 0n) + amount)

/** Interrupts a list evenly with another. */
function interleaved(main: Deed[], others: Deed[], random: Random): Deed[] {
  const all = [...main]
  for (const other of others) all.splice(random.upTo(all.length), 0, other)
  return all
}

async function inParallel(deeds: Deed[], parallel: number) {
  const queue = deeds[Symbol.iterator]()
  const work = async () => {
    for (const deed of queue) await deed()
  }
  await Promise.all(Array.from({ length: parallel }, work))
}
