import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121142051 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "ledger_order" drop constraint if exists "ledger_order_order_id_unique";`
    )
    this.addSql(
      `create table if not exists "ledger_order" ("id" text not null, "order_id" text not null, "checked_at" timestamptz not null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_order_deleted_at" ON "ledger_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ledger_order_order_id_unique" ON "ledger_order" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_order_checked_at" ON "ledger_order" ("checked_at") WHERE settled_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "ledger_entry" drop constraint if exists "ledger_entry_type_check";`
    )

    this.addSql(
      `alter table if exists "ledger_entry" add constraint "ledger_entry_type_check" check("type" in ('sale', 'subsidy', 'commission', 'auction_fee', 'refund', 'subsidy_refund', 'commission_refund', 'auction_fee_refund', 'credit', 'adjustment', 'payout', 'payout_reversal'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "ledger_order" cascade;`)

    this.addSql(
      `alter table if exists "ledger_entry" drop constraint if exists "ledger_entry_type_check";`
    )

    this.addSql(
      `alter table if exists "ledger_entry" add constraint "ledger_entry_type_check" check("type" in ('sale', 'subsidy', 'commission', 'auction_fee', 'refund', 'subsidy_refund', 'commission_refund', 'auction_fee_refund', 'adjustment', 'payout', 'payout_reversal'));`
    )
  }
}
