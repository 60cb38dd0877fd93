import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121210719 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "known_device" drop constraint if exists "known_device_actor_id_actor_type_fingerprint_unique";`
    )
    this.addSql(
      `alter table if exists "claim_watermark" drop constraint if exists "claim_watermark_source_unique";`
    )
    this.addSql(
      `create table if not exists "claim_watermark" ("id" text not null, "source" text not null, "looked_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "claim_watermark_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_claim_watermark_deleted_at" ON "claim_watermark" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_claim_watermark_source_unique" ON "claim_watermark" ("source");`
    )

    this.addSql(
      `create table if not exists "known_device" ("id" text not null, "actor_type" text check ("actor_type" in ('customer', 'user')) not null, "actor_id" text not null, "fingerprint" text not null, "first_seen_at" timestamptz not null, "last_seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "known_device_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_known_device_deleted_at" ON "known_device" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_known_device_actor_id_actor_type_fingerprint_unique" ON "known_device" ("actor_id", "actor_type", "fingerprint");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_known_device_last_seen_at" ON "known_device" ("last_seen_at");`
    )

    this.addSql(
      `create table if not exists "otp_challenge" ("id" text not null, "purpose" text check ("purpose" in ('login', 'verify', 'change')) not null, "channel" text check ("channel" in ('email', 'sms')) not null, "identifier" text not null, "address_hash" text not null, "customer_id" text null, "code_hash" text not null, "attempts" integer not null default 0, "sends" integer not null default 1, "sent_at" timestamptz not null, "expires_at" timestamptz not null, "consumed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "otp_challenge_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_otp_challenge_deleted_at" ON "otp_challenge" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_otp_challenge_identifier_channel_purpose" ON "otp_challenge" ("identifier", "channel", "purpose");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_otp_challenge_expires_at" ON "otp_challenge" ("expires_at");`
    )

    this.addSql(
      `create table if not exists "otp_counter" ("id" text not null, "count" integer not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "otp_counter_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_otp_counter_deleted_at" ON "otp_counter" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_otp_counter_expires_at" ON "otp_counter" ("expires_at");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "claim_watermark" cascade;`)

    this.addSql(`drop table if exists "known_device" cascade;`)

    this.addSql(`drop table if exists "otp_challenge" cascade;`)

    this.addSql(`drop table if exists "otp_counter" cascade;`)
  }
}
