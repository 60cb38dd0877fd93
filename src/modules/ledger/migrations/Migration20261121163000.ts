import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Columns of entries that queries look for; the trigger that sums up a transaction is one of them. */
const COLUMNS: string[][] = [
  ["transaction_id"],
  ["number"],
  ["seller_id", "currency_code", "number"],
  ["order_id"],
  ["seller_order_id"],
  ["payout_id"],
  ["refund_id"],
]
const nameOf = (columns: string[]) => `IDX_ledger_entry_${columns.join("_")}`
const quoted = (columns: string[]) => columns.map((column) => `"${column}"`).join(", ")

/**
 * Entries are never deleted. An index of those that are not would only serve queries that say so,
 * and all others read the whole table.
 */
export class Migration20261121163000 extends Migration {
  override async up(): Promise<void> {
    for (const columns of COLUMNS) {
      this.addSql(`drop index if exists "${nameOf(columns)}";`)
      this.addSql(`create index "${nameOf(columns)}" on "ledger_entry" (${quoted(columns)});`)
    }
  }

  override async down(): Promise<void> {
    for (const columns of COLUMNS) {
      this.addSql(`drop index if exists "${nameOf(columns)}";`)
      this.addSql(
        `create index "${nameOf(columns)}" on "ledger_entry" (${quoted(columns)}) where deleted_at is null;`
      )
    }
  }
}
