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
