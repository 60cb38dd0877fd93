import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122035108 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "conversation_report" drop constraint if exists "conversation_report_message_id_side_unique";`
    )
    this.addSql(
      `alter table if exists "conversation_participant" drop constraint if exists "conversation_participant_conversation_id_side_unique";`
    )
    this.addSql(
      `alter table if exists "conversation_message" drop constraint if exists "conversation_message_conversation_id_seq_unique";`
    )
    this.addSql(
      `alter table if exists "conversation_answer" drop constraint if exists "conversation_answer_message_id_unique";`
    )
    this.addSql(
      `create table if not exists "conversation" ("id" text not null, "customer_id" text not null, "seller_id" text not null, "order_id" text null, "seller_order_id" text null, "product_id" text null, "display_id" integer null, "product_title" text null, "customer_name" text not null, "last_seq" integer not null default 0, "last_message_at" timestamptz not null, "last_side" text check ("last_side" in ('buyer', 'store')) not null, "last_preview" text not null, "waiting_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_deleted_at" ON "conversation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_conversation_order" ON "conversation" ("order_id", "seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_conversation_product" ON "conversation" ("product_id", "customer_id", "seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_customer_id_last_message_at" ON "conversation" ("customer_id", "last_message_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_seller_id_last_message_at" ON "conversation" ("seller_id", "last_message_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_seller_id_waiting_since" ON "conversation" ("seller_id", "waiting_since") WHERE waiting_since IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "conversation_answer" ("id" text not null, "conversation_id" text not null, "seller_id" text not null, "message_id" text not null, "asked_at" timestamptz not null, "answered_at" timestamptz not null, "waited_minutes" real not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_answer_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_conversation_answer_message_id_unique" ON "conversation_answer" ("message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_answer_deleted_at" ON "conversation_answer" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_answer_seller_id_answered_at" ON "conversation_answer" ("seller_id", "answered_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "conversation_message" ("id" text not null, "author_type" text check ("author_type" in ('customer', 'guest', 'seller', 'merchant', 'system')) not null, "author_id" text null, "author_name" text not null, "body" text not null, "conversation_id" text not null, "seq" integer not null, "side" text check ("side" in ('buyer', 'store')) not null, "contact_kinds" jsonb null, "is_masked" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_message_deleted_at" ON "conversation_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_conversation_message_conversation_id_seq_unique" ON "conversation_message" ("conversation_id", "seq") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_message_author_id_created_at" ON "conversation_message" ("author_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "conversation_participant" ("id" text not null, "conversation_id" text not null, "side" text check ("side" in ('buyer', 'store')) not null, "owner_id" text not null, "last_seq" integer not null default 0, "last_read_seq" integer not null default 0, "own_after_read" integer not null default 0, "unread_count" integer not null default 0, "unread_since" timestamptz null, "told_seq" integer not null default 0, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_participant_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_participant_deleted_at" ON "conversation_participant" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_conversation_participant_conversation_id_side_unique" ON "conversation_participant" ("conversation_id", "side") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_participant_told_at" ON "conversation_participant" ("told_at") WHERE told_at IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "conversation_report" ("id" text not null, "conversation_id" text not null, "message_id" text not null, "side" text check ("side" in ('buyer', 'store')) not null, "reporter_id" text not null, "claimed_at" timestamptz not null, "ticket_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_report_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_report_deleted_at" ON "conversation_report" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_conversation_report_message_id_side_unique" ON "conversation_report" ("message_id", "side") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_report_conversation_id" ON "conversation_report" ("conversation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_report_ticket_id" ON "conversation_report" ("ticket_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "conversation_setting" ("id" text not null, "contact_mode" text check ("contact_mode" in ('off', 'warn', 'mask', 'block')) not null default 'mask', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "conversation_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_setting_deleted_at" ON "conversation_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "conversation" cascade;`)

    this.addSql(`drop table if exists "conversation_answer" cascade;`)

    this.addSql(`drop table if exists "conversation_message" cascade;`)

    this.addSql(`drop table if exists "conversation_participant" cascade;`)

    this.addSql(`drop table if exists "conversation_report" cascade;`)

    this.addSql(`drop table if exists "conversation_setting" cascade;`)
  }
}
