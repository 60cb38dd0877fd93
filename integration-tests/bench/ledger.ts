import { availableParallelism } from "node:os"
import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../src/modules/ledger"
import LedgerModuleService from "../../src/modules/ledger/service"
import { storm } from "../helpers/ledger-weather"

const ORDERS = 10_000
const PARALLEL = 8
const SEED = 1
/** Single rows written for the comparison. */
const ROWS = 4_000

/**
 * Whether the ledger stays right when everything comes twice, late, out of order and at once, and
 * how fast it books. `npm run bench -- ledger [orders] [seed]`
 */
export default async function benchLedger({ container, args }: ExecArgs) {
  const [, orders = ORDERS, seed = SEED] = args.map(Number)
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const show = (what: string) => console.log(`  ${what}`)
  const rows = await rowsPerSecond(container)
  show(`reference: ${rows.toFixed(0)} single-row inserts a second, ${PARALLEL} at once`)
  const damage = await storm(ledger, { orders, parallel: PARALLEL, seed })
  const { seconds, bookings, payouts, mismatches, sums } = damage
  const rate = bookings / seconds
  show(`${orders} orders, ${bookings} bookings in ${seconds.toFixed(1)} s, ${PARALLEL} at once`)
  show(`${(orders / seconds).toFixed(0)} orders and ${rate.toFixed(0)} bookings a second`)
  show(`a booking costs as much as ${(rows / rate).toFixed(1)} single-row inserts`)
  const { claimed, paid, failed, reversed } = payouts
  show(`payouts: ${claimed} claimed, ${paid} paid, ${failed} failed, ${reversed} came back`)
  const doubled = mismatches.filter((one) => one.startsWith("payout_amount")).length
  show(`payouts that are not what they claimed: ${doubled}`)
  for (const [account, sum] of [...sums].sort()) show(`${account.padEnd(16)} ${sum}`)
  show(`differences from the naive account: ${mismatches.length}`)
  for (const one of mismatches.slice(0, 20)) show(`  ${one}`)
  console.log(`Database and bench share ${availableParallelism()} processors; seed ${seed}.`)
  if (mismatches.length) throw new Error("The ledger is not what the deeds make it")
}

/** What the same database does with the smallest possible transaction. */
async function rowsPerSecond(container: ExecArgs["container"]): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await database.raw(
    "create table if not exists bench_row (id bigserial primary key, at timestamptz)"
  )
  let left = ROWS
  const begun = Date.now()
  const work = async () => {
    while (left-- > 0) await database.raw("insert into bench_row (at) values (now())")
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  const seconds = (Date.now() - begun) / 1000
  await database.raw("drop table bench_row")
  return ROWS / seconds
}
