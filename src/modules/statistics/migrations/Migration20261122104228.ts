import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122104228 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "stat_progress" ("id" text not null, "fingerprint" text not null, "refreshed_at" timestamptz null, "recounted_on" text null, "heard" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stat_progress_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stat_progress_deleted_at" ON "stat_progress" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stat_progress" cascade;`)
  }
}
