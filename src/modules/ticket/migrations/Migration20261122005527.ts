import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122005527 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "ticket_view" drop constraint if exists "ticket_view_owner_id_name_unique";`
    )
    this.addSql(
      `alter table if exists "ticket_draft" drop constraint if exists "ticket_draft_ticket_id_user_id_unique";`
    )
    this.addSql(
      `alter table if exists "ticket_csat" drop constraint if exists "ticket_csat_ticket_id_solve_count_unique";`
    )
    this.addSql(
      `alter table if exists "ticket_comment" drop constraint if exists "ticket_comment_message_id_unique";`
    )
    this.addSql(
      `alter table if exists "ticket_comment" drop constraint if exists "ticket_comment_ticket_id_seq_unique";`
    )
    this.addSql(`alter table if exists "ticket" drop constraint if exists "ticket_number_unique";`)
    this.addSql(
      `alter table if exists "canned_reply" drop constraint if exists "canned_reply_shortcut_unique";`
    )
    this.addSql(
      `alter table if exists "business_calendar" drop constraint if exists "business_calendar_is_default_unique";`
    )
    this.addSql(
      `create table if not exists "business_calendar" ("id" text not null, "name" text not null, "time_zone" text not null, "hours" jsonb not null, "holidays" jsonb not null, "is_default" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "business_calendar_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_business_calendar_deleted_at" ON "business_calendar" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_business_calendar_is_default_unique" ON "business_calendar" ("is_default") WHERE is_default = true AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "canned_reply" ("id" text not null, "title" text not null, "body" text not null, "shortcut" text null, "category" text check ("category" in ('order', 'delivery', 'payment', 'refund', 'product', 'auction', 'account', 'appeal', 'report', 'other')) null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canned_reply_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_canned_reply_deleted_at" ON "canned_reply" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canned_reply_shortcut_unique" ON "canned_reply" ("shortcut") WHERE shortcut IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "sla_policy" ("id" text not null, "name" text not null, "rank" integer not null, "is_active" boolean not null default true, "conditions" jsonb not null, "targets" jsonb not null, "calendar_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sla_policy_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sla_policy_deleted_at" ON "sla_policy" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sla_policy_rank" ON "sla_policy" ("rank") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ticket" ("id" text not null, "number" serial, "subject" text not null, "category" text check ("category" in ('order', 'delivery', 'payment', 'refund', 'product', 'auction', 'account', 'appeal', 'report', 'other')) not null default 'other', "queue" text check ("queue" in ('support', 'payments', 'trust')) not null default 'support', "priority" text check ("priority" in ('low', 'normal', 'high', 'urgent')) not null default 'normal', "status" text check ("status" in ('new', 'open', 'pending', 'on_hold', 'solved', 'closed', 'merged')) not null default 'new', "source" text check ("source" in ('storefront', 'staff', 'seller', 'conversation', 'email')) not null default 'storefront', "customer_id" text null, "email" text not null, "requester_name" text not null, "seller_id" text null, "order_id" text null, "product_id" text null, "assignee_id" text null, "tags" text[] not null default '{}', "version" integer not null default 1, "comment_count" integer not null default 0, "merged_into_id" text null, "follow_up_of_id" text null, "reopen_count" integer not null default 0, "solve_count" integer not null default 0, "solved_at" timestamptz null, "closed_at" timestamptz null, "pending_since" timestamptz null, "pending_reminded_at" timestamptz null, "first_replied_at" timestamptz null, "last_customer_comment_at" timestamptz null, "last_staff_comment_at" timestamptz null, "last_comment_at" timestamptz not null, "last_public_comment_at" timestamptz not null, "sla_policy_id" text null, "sla_paused_at" timestamptz null, "sla_next_at" timestamptz null, "sla_due_at" timestamptz null, "answer_count" integer not null default 0, "first_response_started_at" timestamptz null, "first_response_target_minutes" integer null, "first_response_used_minutes" real not null default 0, "first_response_running_since" timestamptz null, "first_response_warn_at" timestamptz null, "first_response_due_at" timestamptz null, "first_response_warned_at" timestamptz null, "first_response_breached_at" timestamptz null, "first_response_fulfilled_at" timestamptz null, "next_response_started_at" timestamptz null, "next_response_target_minutes" integer null, "next_response_used_minutes" real not null default 0, "next_response_running_since" timestamptz null, "next_response_warn_at" timestamptz null, "next_response_due_at" timestamptz null, "next_response_warned_at" timestamptz null, "next_response_breached_at" timestamptz null, "next_response_fulfilled_at" timestamptz null, "next_response_runs" integer not null default 0, "next_response_breaches" integer not null default 0, "resolution_started_at" timestamptz null, "resolution_target_minutes" integer null, "resolution_used_minutes" real not null default 0, "resolution_running_since" timestamptz null, "resolution_warn_at" timestamptz null, "resolution_due_at" timestamptz null, "resolution_warned_at" timestamptz null, "resolution_breached_at" timestamptz null, "resolution_fulfilled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_deleted_at" ON "ticket" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_number_unique" ON "ticket" ("number");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_last_comment_at" ON "ticket" ("last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_created_at" ON "ticket" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_status_last_comment_at" ON "ticket" ("status", "last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_status_created_at" ON "ticket" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_assignee_id_status_last_comment_at" ON "ticket" ("assignee_id", "status", "last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_queue_status_last_comment_at" ON "ticket" ("queue", "status", "last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_priority_status_last_comment_at" ON "ticket" ("priority", "status", "last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_category_status_last_comment_at" ON "ticket" ("category", "status", "last_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_customer_id_last_public_comment_at" ON "ticket" ("customer_id", "last_public_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_seller_id_last_public_comment_at" ON "ticket" ("seller_id", "last_public_comment_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_email" ON "ticket" ("email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_order_id" ON "ticket" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_product_id" ON "ticket" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_merged_into_id" ON "ticket" ("merged_into_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_follow_up_of_id" ON "ticket" ("follow_up_of_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_tags" ON "ticket" USING GIN ("tags") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_pending_since" ON "ticket" ("pending_since") WHERE status = 'pending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_solved_at" ON "ticket" ("solved_at") WHERE status = 'solved' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_sla_next_at" ON "ticket" ("sla_next_at") WHERE sla_next_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_sla_due_at" ON "ticket" ("sla_due_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_solved" ON "ticket" ("solved_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ticket_comment" ("id" text not null, "author_type" text check ("author_type" in ('customer', 'guest', 'seller', 'merchant', 'system')) not null, "author_id" text null, "author_name" text not null, "body" text not null, "ticket_id" text not null, "seq" integer not null, "visibility" text check ("visibility" in ('public', 'internal')) not null default 'public', "message_id" text null, "in_reply_to" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_comment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_comment_deleted_at" ON "ticket_comment" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_comment_ticket_id_seq_unique" ON "ticket_comment" ("ticket_id", "seq") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_comment_message_id_unique" ON "ticket_comment" ("message_id") WHERE message_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_comment_created_at" ON "ticket_comment" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ticket_csat" ("id" text not null, "ticket_id" text not null, "solve_count" integer not null, "rating" integer not null, "comment" text null, "assignee_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_csat_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_csat_deleted_at" ON "ticket_csat" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_csat_ticket_id_solve_count_unique" ON "ticket_csat" ("ticket_id", "solve_count");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_csat_created_at" ON "ticket_csat" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ticket_draft" ("id" text not null, "ticket_id" text not null, "user_id" text not null, "body" text not null, "visibility" text check ("visibility" in ('public', 'internal')) not null default 'public', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_draft_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_draft_deleted_at" ON "ticket_draft" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_draft_ticket_id_user_id_unique" ON "ticket_draft" ("ticket_id", "user_id");`
    )

    this.addSql(
      `create table if not exists "ticket_event" ("id" text not null, "number" serial, "ticket_id" text not null, "version" integer not null, "actor_type" text check ("actor_type" in ('customer', 'guest', 'seller', 'merchant', 'system')) not null, "actor_id" text null, "actor_name" text not null, "field" text not null, "from" text null, "to" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_event_deleted_at" ON "ticket_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_event_ticket_id_number" ON "ticket_event" ("ticket_id", "number");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_event_field_created_at" ON "ticket_event" ("field", "created_at");`
    )

    this.addSql(
      `create table if not exists "ticket_view" ("id" text not null, "name" text not null, "owner_id" text not null, "is_shared" boolean not null default false, "filters" jsonb not null, "order" text not null default '-last_comment_at', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ticket_view_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_view_deleted_at" ON "ticket_view" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ticket_view_owner_id_name_unique" ON "ticket_view" ("owner_id", "name") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ticket_view_is_shared" ON "ticket_view" ("is_shared") WHERE is_shared = true AND deleted_at IS NULL;`
    )

    // From here on by hand: what a model cannot say. The first ticket is no lonely number one.
    this.addSql(`alter sequence "ticket_number_seq" restart with 1001;`)
    this.addSql(
      `alter table "ticket_csat" add constraint "CK_ticket_csat_rating" check (rating between 1 and 5);`
    )
    this.addSql(
      `alter table "ticket" add constraint "CK_ticket_merged" check ((status = 'merged') = (merged_into_id is not null) and merged_into_id <> id);`
    )
    // What happened is only added to.
    this
      .addSql(`create function ticket_event_is_final() returns trigger language plpgsql as $$ begin
      raise exception 'The history of a ticket does not change'; end $$;`)
    this.addSql(
      `create trigger "TR_ticket_event_is_final" before update or delete on "ticket_event" for each row execute function ticket_event_is_final();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists ticket_event_is_final() cascade;`)

    this.addSql(`drop table if exists "business_calendar" cascade;`)

    this.addSql(`drop table if exists "canned_reply" cascade;`)

    this.addSql(`drop table if exists "sla_policy" cascade;`)

    this.addSql(`drop table if exists "ticket" cascade;`)

    this.addSql(`drop table if exists "ticket_comment" cascade;`)

    this.addSql(`drop table if exists "ticket_csat" cascade;`)

    this.addSql(`drop table if exists "ticket_draft" cascade;`)

    this.addSql(`drop table if exists "ticket_event" cascade;`)

    this.addSql(`drop table if exists "ticket_view" cascade;`)
  }
}
