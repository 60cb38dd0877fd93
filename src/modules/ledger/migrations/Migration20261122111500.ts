import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was paid back in some days: every report of sales asks for it. */
export class Migration20261122111500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_refunded" ON "ledger_entry" ("occurred_at") WHERE type = 'refund' AND refund_id IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_ledger_entry_refunded";`)
  }
}
