import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121142419 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payment_watch" drop constraint if exists "payment_watch_session_id_unique";`
    )
    this.addSql(
      `create table if not exists "payment_log" ("id" text not null, "provider_id" text not null, "action" text check ("action" in ('initiate', 'update', 'authorize', 'capture', 'refund', 'cancel', 'delete', 'status', 'retrieve', 'webhook', 'account_holder', 'payment_method')) not null, "outcome" text check ("outcome" in ('ok', 'refused', 'error', 'timeout')) not null, "code" text null, "message" text null, "session_id" text null, "payment_id" text null, "reference" text null, "cart_id" text null, "order_id" text null, "amount" bigint null, "currency_code" text null, "decimals" integer null, "duration_ms" integer not null, "request" jsonb null, "response" jsonb null, "called_at" timestamptz not null, "placed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_log_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_deleted_at" ON "payment_log" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_called_at_id" ON "payment_log" ("called_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_order_id_called_at" ON "payment_log" ("order_id", "called_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_cart_id" ON "payment_log" ("cart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_session_id" ON "payment_log" ("session_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_reference" ON "payment_log" ("reference") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_unplaced" ON "payment_log" ("called_at") WHERE placed_at IS NULL AND session_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_log_unordered" ON "payment_log" ("called_at") WHERE cart_id IS NOT NULL AND order_id IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "payment_watch" ("id" text not null, "session_id" text not null, "provider_id" text not null, "cart_id" text null, "opened_at" timestamptz not null, "next_at" timestamptz null, "attempts" integer not null default 0, "state" text not null default 'waiting', "reason" text null, "told_at" timestamptz null, "refusals" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_watch_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_watch_session_id_unique" ON "payment_watch" ("session_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_watch_deleted_at" ON "payment_watch" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_watch_due" ON "payment_watch" ("next_at") WHERE next_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payment_watch_opened_at" ON "payment_watch" ("opened_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_log" cascade;`)

    this.addSql(`drop table if exists "payment_watch" cascade;`)
  }
}
