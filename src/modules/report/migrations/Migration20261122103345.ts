import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122103345 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "report_run" ("id" text not null, "report_key" text not null, "format" text check ("format" in ('xlsx', 'csv')) not null, "raw" boolean not null default false, "params" jsonb not null, "seller_id" text null, "fingerprint" text not null, "state" text check ("state" in ('queued', 'running', 'done', 'failed', 'cancelled', 'expired')) not null default 'queued', "rows" integer not null default 0, "bytes" bigint not null default 0, "sha256" text null, "error" text null, "requested_by" text null, "told_ids" text[] not null default '{}', "schedule_id" text null, "file_id" text null, "attempt" integer not null default 0, "heartbeat_at" timestamptz null, "started_at" timestamptz null, "finished_at" timestamptz null, "expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "report_run_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_deleted_at" ON "report_run" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_report_run_under_way" ON "report_run" ("fingerprint") WHERE state IN ('queued', 'running') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_open" ON "report_run" ("state", "created_at") WHERE state IN ('queued', 'running') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_seller_id_created_at" ON "report_run" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_schedule_id_created_at" ON "report_run" ("schedule_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_expiring" ON "report_run" ("expires_at") WHERE state = 'done' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_left_file" ON "report_run" ("finished_at") WHERE file_id IS NOT NULL AND state <> 'done' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_report_run_created_at" ON "report_run" ("created_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "report_run" cascade;`)
  }
}
