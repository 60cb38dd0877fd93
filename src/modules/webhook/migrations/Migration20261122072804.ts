import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122072804 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "webhook_watermark" drop constraint if exists "webhook_watermark_source_unique";`
    )
    this.addSql(
      `alter table if exists "webhook_resource" drop constraint if exists "webhook_resource_audience_resource_type_resource_id_unique";`
    )
    this.addSql(
      `alter table if exists "webhook_hour" drop constraint if exists "webhook_hour_endpoint_id_hour_unique";`
    )
    this.addSql(
      `create table if not exists "webhook_attempt" ("id" text not null, "delivery_id" text not null, "number" integer not null, "at" timestamptz not null, "duration_ms" integer not null, "response_status" integer null, "error" text null, "response_excerpt" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_attempt_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_attempt_deleted_at" ON "webhook_attempt" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_attempt_delivery_id_number" ON "webhook_attempt" ("delivery_id", "number");`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webhook_attempt_at" ON "webhook_attempt" ("at");`)

    this.addSql(
      `create table if not exists "webhook_delivery" ("id" text not null, "event_id" text not null, "endpoint_id" text not null, "seller_id" text null, "event_type" text not null, "kind" text check ("kind" in ('event', 'replay', 'test')) not null, "payload" text check ("payload" in ('thin', 'snapshot')) not null, "status" text check ("status" in ('pending', 'sending', 'delivered', 'failed', 'cancelled')) not null default 'pending', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "claimed_until" timestamptz null, "claim_count" integer not null default 0, "response_status" integer null, "last_error" text null, "delivered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_delivery_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_deleted_at" ON "webhook_delivery" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_delivery_once" ON "webhook_delivery" ("event_id", "endpoint_id") WHERE kind = 'event' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_again" ON "webhook_delivery" ("event_id", "endpoint_id") WHERE kind <> 'event' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_due" ON "webhook_delivery" ("endpoint_id", "next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_claimed" ON "webhook_delivery" ("claimed_until") WHERE status = 'sending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_endpoint_id_created_at" ON "webhook_delivery" ("endpoint_id", "created_at");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_seller_id_created_at" ON "webhook_delivery" ("seller_id", "created_at");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_failed" ON "webhook_delivery" ("endpoint_id", "created_at") WHERE status = 'failed' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_delivery_created_at" ON "webhook_delivery" ("created_at");`
    )

    this.addSql(
      `create table if not exists "webhook_endpoint" ("id" text not null, "seller_id" text null, "url" text not null, "description" text null, "event_types" text[] not null, "api_version" text not null, "payload" text check ("payload" in ('thin', 'snapshot')) not null, "headers" text null, "header_names" text[] not null, "rate_per_second" integer null, "status" text check ("status" in ('enabled', 'disabled')) not null default 'enabled', "disabled_reason" text check ("disabled_reason" in ('by_owner', 'gone', 'failing')) null, "disabled_at" timestamptz null, "failing_since" timestamptz null, "warned_at" timestamptz null, "next_send_at" timestamptz null, "secret" text not null, "secret_hint" text not null, "previous_secret" text null, "previous_secret_expires_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_endpoint_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_endpoint_deleted_at" ON "webhook_endpoint" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_endpoint_seller_id" ON "webhook_endpoint" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_endpoint_failing" ON "webhook_endpoint" ("failing_since") WHERE failing_since IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_endpoint_rotating" ON "webhook_endpoint" ("previous_secret_expires_at") WHERE previous_secret_expires_at IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "webhook_event" ("id" text not null, "type" text not null, "seller_id" text null, "event_key" text not null, "resource_type" text not null, "resource_id" text not null, "sequence" integer not null, "occurred_at" timestamptz not null, "api_version" text not null, "data" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_deleted_at" ON "webhook_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_event_once_seller" ON "webhook_event" ("event_key", "seller_id") WHERE seller_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_event_once_merchant" ON "webhook_event" ("event_key") WHERE seller_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_audience" ON "webhook_event" ("seller_id", "created_at", "id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_audience_type" ON "webhook_event" ("seller_id", "type", "created_at", "id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_resource_type_resource_id" ON "webhook_event" ("resource_type", "resource_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_event_created_at" ON "webhook_event" ("created_at");`
    )

    this.addSql(
      `create table if not exists "webhook_hour" ("id" text not null, "endpoint_id" text not null, "hour" timestamptz not null, "succeeded" integer not null default 0, "failed" integer not null default 0, "duration_ms" bigint not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_hour_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_hour_deleted_at" ON "webhook_hour" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_hour_endpoint_id_hour_unique" ON "webhook_hour" ("endpoint_id", "hour");`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_webhook_hour_hour" ON "webhook_hour" ("hour");`)

    this.addSql(
      `create table if not exists "webhook_resource" ("id" text not null, "audience" text not null, "resource_type" text not null, "resource_id" text not null, "last_sequence" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_resource_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_resource_deleted_at" ON "webhook_resource" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_resource_audience_resource_type_resource_id_unique" ON "webhook_resource" ("audience", "resource_type", "resource_id");`
    )

    this.addSql(
      `create table if not exists "webhook_watermark" ("id" text not null, "source" text not null, "searched_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "webhook_watermark_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_webhook_watermark_deleted_at" ON "webhook_watermark" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_webhook_watermark_source_unique" ON "webhook_watermark" ("source");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "webhook_attempt" cascade;`)

    this.addSql(`drop table if exists "webhook_delivery" cascade;`)

    this.addSql(`drop table if exists "webhook_endpoint" cascade;`)

    this.addSql(`drop table if exists "webhook_event" cascade;`)

    this.addSql(`drop table if exists "webhook_hour" cascade;`)

    this.addSql(`drop table if exists "webhook_resource" cascade;`)

    this.addSql(`drop table if exists "webhook_watermark" cascade;`)
  }
}
