import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122140632 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "job_record" ("id" text not null, "schedule" text not null, "seen_at" timestamptz not null, "runs" integer not null default 0, "failures" integer not null default 0, "last_started_at" timestamptz null, "last_duration_ms" integer null, "last_error" text null, "last_failed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "job_record_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_job_record_deleted_at" ON "job_record" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "process_record" ("id" text not null, "mode" text check ("mode" in ('shared', 'server', 'worker')) not null, "host" text not null, "pid" integer not null, "version" text not null, "started_at" timestamptz not null, "seen_at" timestamptz not null, "sockets" integer not null default 0, "dropped_events" integer not null default 0, "memory_mb" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "process_record_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_process_record_deleted_at" ON "process_record" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_process_record_seen_at" ON "process_record" ("seen_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "job_record" cascade;`)

    this.addSql(`drop table if exists "process_record" cascade;`)
  }
}
