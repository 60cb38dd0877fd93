import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122104308 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "report_slot" drop constraint if exists "report_slot_schedule_id_slot_unique";`
    )
    this.addSql(
      `create table if not exists "report_schedule" ("id" text not null, "seller_id" text null, "name" text not null, "report_key" text not null, "format" text check ("format" in ('xlsx', 'csv')) not null, "raw" boolean not null default false, "params" jsonb not null, "period" text check ("period" in ('today', 'yesterday', 'last_7_days', 'last_30_days', 'this_week', 'last_week', 'this_month', 'last_month')) null, "cron" text not null, "time_zone" text null, "user_ids" text[] not null default '{}', "to_everyone" boolean not null default false, "is_enabled" boolean not null default true, "next_at" timestamptz null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "report_schedule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_schedule_deleted_at" ON "report_schedule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_schedule_seller_id_created_at" ON "report_schedule" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_schedule_due" ON "report_schedule" ("next_at") WHERE is_enabled AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "report_slot" ("id" text not null, "schedule_id" text not null, "slot" timestamptz not null, "run_id" text null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "report_slot_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_slot_deleted_at" ON "report_slot" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_report_slot_schedule_id_slot_unique" ON "report_slot" ("schedule_id", "slot") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_slot_created_at" ON "report_slot" ("created_at");`
    )

    // What a shop begins with; it can be changed, switched off and deleted like any other.
    this.addSql(
      `insert into "report_schedule" (id, name, report_key, format, params, period, cron, to_everyone) values ('repsch_daily_sales', 'Daily sales', 'sales', 'xlsx', '{"grain":"day"}', 'yesterday', '0 6 * * *', true) on conflict do nothing;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "report_schedule" cascade;`)

    this.addSql(`drop table if exists "report_slot" cascade;`)
  }
}
