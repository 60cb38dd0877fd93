import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121150732 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_number" ON "ledger_entry" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_refund_id" ON "ledger_entry" ("refund_id") WHERE refund_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_income" ON "ledger_entry" ("occurred_at") WHERE account IN ('commission', 'auction_fee') AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_ledger_entry_number";`)
    this.addSql(`drop index if exists "IDX_ledger_entry_refund_id";`)
    this.addSql(`drop index if exists "IDX_ledger_entry_income";`)
  }
}
