import { LedgerOptions } from "../../src/modules/ledger/storage"

/** As the configuration gives them to the ledger, with a Stripe that nobody is behind. */
export const OPTIONS: LedgerOptions = {
  hold_days: 7,
  tax_remitted_by: "seller",
  payout_schedule: "manual",
  public_url: "http://localhost:9000",
  stripe: { api_key: "sk_test", api_url: "http://localhost:1", webhook_secret: null },
}

type RunSql = (sql: string) => Promise<unknown>
type Booking = { seller_id: string; amount: number; currency_code?: string; decimals?: number }
let count = 0

/**
 * Books an adjustment in minor units, which is payable at once: the seller is given what the
 * merchant gives.
 */
export async function giveTo(run: RunSql, booking: Booking) {
  const { seller_id, amount, currency_code = "usd", decimals = 2 } = booking
  const cause = `adjustment:${count++}`
  const row = (account: string, sum: number) =>
    `('${cause}:${account}', '${cause}', '${cause}', 'adjustment', '${account}', '${seller_id}',
      '${currency_code}', ${decimals}, ${sum}, now())`
  await run(
    `insert into ledger_entry (id, transaction_id, cause, type, account, seller_id, currency_code,
        decimals, amount, occurred_at)
      values ${row("seller", amount)}, ${row("merchant", -amount)}`
  )
}
