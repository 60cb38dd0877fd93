import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121204216 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "telegram_chat" drop constraint if exists "telegram_chat_start_code_hash_unique";`
    )
    this.addSql(
      `alter table if exists "telegram_chat" drop constraint if exists "telegram_chat_seller_id_unique";`
    )
    this.addSql(
      `alter table if exists "notice_watermark" drop constraint if exists "notice_watermark_teller_unique";`
    )
    this.addSql(
      `alter table if exists "notice_setting" drop constraint if exists "notice_setting_recipient_type_recipient_id_unique";`
    )
    this.addSql(
      `alter table if exists "notice_message" drop constraint if exists "notice_message_event_key_key_recipient_type_recipient_id_channel_unique";`
    )
    this.addSql(
      `alter table if exists "notice_choice" drop constraint if exists "notice_choice_recipient_type_recipient_id_key_channel_unique";`
    )
    this.addSql(
      `alter table if exists "notice_channel" drop constraint if exists "notice_channel_channel_unique";`
    )
    this.addSql(
      `alter table if exists "notice" drop constraint if exists "notice_event_key_key_recipient_type_recipient_id_unique";`
    )
    this.addSql(
      `create table if not exists "notice" ("id" text not null, "key" text not null, "recipient_type" text check ("recipient_type" in ('customer', 'guest', 'user', 'seller', 'merchant')) not null, "recipient_id" text not null, "seller_id" text null, "event_key" text not null, "facts" jsonb not null, "title" text not null, "body" text not null, "path" text null, "read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_deleted_at" ON "notice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_event_key_key_recipient_type_recipient_id_unique" ON "notice" ("event_key", "key", "recipient_type", "recipient_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_recipient_type_recipient_id_created_at" ON "notice" ("recipient_type", "recipient_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_unread" ON "notice" ("recipient_type", "recipient_id") WHERE read_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "notice_brand" ("id" text not null, "name" text not null, "logo_url" text null, "color" text not null, "postal_address" text null, "support_email" text null, "storefront_url" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_brand_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_brand_deleted_at" ON "notice_brand" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "notice_channel" ("id" text not null, "channel" text not null, "paused_until" timestamptz null, "cursor" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_channel_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_channel_deleted_at" ON "notice_channel" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_channel_channel_unique" ON "notice_channel" ("channel");`
    )

    this.addSql(
      `create table if not exists "notice_choice" ("id" text not null, "recipient_type" text check ("recipient_type" in ('customer', 'guest', 'user', 'seller', 'merchant')) not null, "recipient_id" text not null, "key" text not null, "channel" text check ("channel" in ('inbox', 'feed', 'email', 'telegram', 'sms')) not null, "is_on" boolean not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_choice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_choice_deleted_at" ON "notice_choice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_choice_recipient_type_recipient_id_key_channel_unique" ON "notice_choice" ("recipient_type", "recipient_id", "key", "channel");`
    )

    this.addSql(
      `create table if not exists "notice_message" ("id" text not null, "key" text not null, "event_key" text not null, "channel" text check ("channel" in ('inbox', 'feed', 'email', 'telegram', 'sms')) not null, "recipient_type" text check ("recipient_type" in ('customer', 'guest', 'user', 'seller', 'merchant')) not null, "recipient_id" text not null, "to" text not null, "facts" jsonb not null, "more_facts" jsonb null, "notice_count" integer not null default 1, "secret" text null, "locale" text not null, "time_zone" text not null, "status" text check ("status" in ('pending', 'sending', 'sent', 'dead', 'dropped')) not null default 'pending', "priority" integer not null, "attempts" integer not null default 0, "send_after" timestamptz not null, "expires_at" timestamptz null, "claimed_until" timestamptz null, "digest_key" text null, "provider" text null, "external_id" text null, "last_error" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_recipient_id" ON "notice_message" ("recipient_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_deleted_at" ON "notice_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_message_event_key_key_recipient_type_recipient_id_channel_unique" ON "notice_message" ("event_key", "key", "recipient_type", "recipient_id", "channel");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_due" ON "notice_message" ("channel", "priority", "send_after") WHERE status = 'pending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_claimed" ON "notice_message" ("claimed_until") WHERE status = 'sending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_message_digest" ON "notice_message" ("digest_key") WHERE status = 'pending' AND digest_key IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_digest_sent" ON "notice_message" ("digest_key", "sent_at") WHERE digest_key IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_status_created_at" ON "notice_message" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_created_at" ON "notice_message" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "notice_setting" ("id" text not null, "recipient_type" text check ("recipient_type" in ('customer', 'guest', 'user', 'seller', 'merchant')) not null, "recipient_id" text not null, "locale" text null, "time_zone" text null, "quiet_from" integer null, "quiet_to" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_setting_deleted_at" ON "notice_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_setting_recipient_type_recipient_id_unique" ON "notice_setting" ("recipient_type", "recipient_id");`
    )

    this.addSql(
      `create table if not exists "notice_watermark" ("id" text not null, "teller" text not null, "searched_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "notice_watermark_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_watermark_deleted_at" ON "notice_watermark" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_watermark_teller_unique" ON "notice_watermark" ("teller");`
    )

    this.addSql(
      `create table if not exists "telegram_chat" ("id" text not null, "seller_id" text not null, "chat_id" text null, "title" text null, "linked_at" timestamptz null, "start_code_hash" text null, "start_code_expires_at" timestamptz null, "broken_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "telegram_chat_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_telegram_chat_deleted_at" ON "telegram_chat" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_telegram_chat_seller_id_unique" ON "telegram_chat" ("seller_id");`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_telegram_chat_start_code_hash_unique" ON "telegram_chat" ("start_code_hash") WHERE start_code_hash IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice" cascade;`)

    this.addSql(`drop table if exists "notice_brand" cascade;`)

    this.addSql(`drop table if exists "notice_channel" cascade;`)

    this.addSql(`drop table if exists "notice_choice" cascade;`)

    this.addSql(`drop table if exists "notice_message" cascade;`)

    this.addSql(`drop table if exists "notice_setting" cascade;`)

    this.addSql(`drop table if exists "notice_watermark" cascade;`)

    this.addSql(`drop table if exists "telegram_chat" cascade;`)
  }
}
