import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121205846 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "notice_digest_event" ("id" text not null, "event_key" text not null, "key" text not null, "recipient_type" text check ("recipient_type" in ('customer', 'guest', 'user', 'seller', 'merchant')) not null, "recipient_id" text not null, "channel" text check ("channel" in ('inbox', 'feed', 'email', 'telegram', 'sms')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_digest_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_digest_event_deleted_at" ON "notice_digest_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_digest_event_once" ON "notice_digest_event" ("event_key", "key", "recipient_type", "recipient_id", "channel");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_digest_event_created_at" ON "notice_digest_event" ("created_at");`
    )

    this.addSql(
      `alter table if exists "notice_message" add column if not exists "claim_count" integer not null default 0;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice_digest_event" cascade;`)

    this.addSql(`alter table if exists "notice_message" drop column if exists "claim_count";`)
  }
}
