import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122005549 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "complaint_decision" drop constraint if exists "complaint_decision_complaint_id_sequence_unique";`
    )
    this.addSql(
      `create table if not exists "complaint" ("id" text not null, "number" serial, "order_id" text not null, "seller_order_id" text not null, "seller_id" text not null, "customer_id" text not null, "display_id" integer not null, "customer_name" text null, "reason" text check ("reason" in ('not_received', 'not_as_described', 'damaged', 'wrong_item', 'counterfeit', 'conduct', 'payment', 'other')) not null, "wish" text check ("wish" in ('refund', 'partial_refund', 'replacement', 'other')) not null, "currency_code" text not null, "decimals" integer not null, "wished_amount" bigint null, "line_item_ids" jsonb null, "status" text check ("status" in ('awaiting_seller', 'offer_made', 'declined', 'rejected', 'escalated', 'under_review', 'resolved', 'appealed', 'accepted', 'withdrawn', 'expired', 'final')) not null default 'awaiting_seller', "version" integer not null default 1, "due_at" timestamptz null, "opened_at" timestamptz not null, "answered_at" timestamptz null, "offers_made" integer not null default 0, "offer_kind" text check ("offer_kind" in ('refund', 'replacement', 'other')) null, "offer_amount" bigint null, "offered_at" timestamptz null, "escalated_at" timestamptz null, "is_escalated_by_silence" boolean not null default false, "assignee_id" text null, "information_from" text check ("information_from" in ('buyer', 'seller', 'both')) null, "information_due_at" timestamptz null, "outcome" text check ("outcome" in ('for_buyer', 'for_seller', 'split')) null, "amount" bigint null, "payer" text check ("payer" in ('seller', 'merchant')) null, "resolved_at" timestamptz null, "appealed_by" text check ("appealed_by" in ('buyer', 'seller')) null, "appealed_at" timestamptz null, "closed_at" timestamptz null, "is_holding" boolean not null default true, "is_held" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "complaint_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_deleted_at" ON "complaint" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_complaint_unsettled" ON "complaint" ("order_id", "seller_id") WHERE status IN ('awaiting_seller', 'offer_made', 'declined', 'rejected', 'escalated', 'under_review', 'appealed', 'resolved') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_order_id" ON "complaint" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_customer_id_opened_at" ON "complaint" ("customer_id", "opened_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_seller_id_opened_at" ON "complaint" ("seller_id", "opened_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_seller_id_status" ON "complaint" ("seller_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_status_opened_at" ON "complaint" ("status", "opened_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_assignee_id_status" ON "complaint" ("assignee_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_due_at" ON "complaint" ("due_at") WHERE due_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_updated_at" ON "complaint" ("updated_at") WHERE is_holding <> is_held AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "complaint_decision" ("id" text not null, "complaint_id" text not null, "sequence" integer not null, "kind" text check ("kind" in ('offer', 'resolution', 'appeal')) not null, "outcome" text check ("outcome" in ('for_buyer', 'for_seller', 'split')) null, "amount" bigint not null, "payer" text check ("payer" in ('seller', 'merchant')) not null, "decided_by" text null, "decided_at" timestamptz not null, "status" text check ("status" in ('pending', 'done', 'ended')) not null default 'pending', "refund_request_id" text null, "requested_amount" bigint not null default 0, "credited_amount" bigint not null default 0, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "last_error" text null, "done_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "complaint_decision_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_decision_deleted_at" ON "complaint_decision" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_complaint_decision_complaint_id_sequence_unique" ON "complaint_decision" ("complaint_id", "sequence") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_decision_refund_request_id" ON "complaint_decision" ("refund_request_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_decision_next_attempt_at" ON "complaint_decision" ("next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "complaint_event" ("id" text not null, "complaint_id" text not null, "number" serial, "happening" text check ("happening" in ('opened', 'offered', 'accepted', 'declined', 'rejected', 'escalated', 'assigned', 'information_requested', 'resolved', 'appealed', 'finalised', 'withdrawn', 'expired')) not null, "actor_type" text check ("actor_type" in ('buyer', 'seller', 'merchant', 'system')) not null, "actor_id" text null, "from" text check ("from" in ('awaiting_seller', 'offer_made', 'declined', 'rejected', 'escalated', 'under_review', 'resolved', 'appealed', 'accepted', 'withdrawn', 'expired', 'final')) null, "to" text check ("to" in ('awaiting_seller', 'offer_made', 'declined', 'rejected', 'escalated', 'under_review', 'resolved', 'appealed', 'accepted', 'withdrawn', 'expired', 'final')) not null, "details" jsonb null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "complaint_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_event_deleted_at" ON "complaint_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_event_complaint_id_number" ON "complaint_event" ("complaint_id", "number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_event_occurred_at" ON "complaint_event" ("occurred_at");`
    )

    this.addSql(
      `create table if not exists "complaint_message" ("id" text not null, "author_type" text check ("author_type" in ('customer', 'guest', 'seller', 'merchant', 'system')) not null, "author_id" text null, "author_name" text not null, "body" text not null, "complaint_id" text not null, "visibility" text check ("visibility" in ('all', 'merchant_and_buyer', 'merchant_and_seller', 'internal')) not null, "happening" text check ("happening" in ('opened', 'offered', 'accepted', 'declined', 'rejected', 'escalated', 'assigned', 'information_requested', 'resolved', 'appealed', 'finalised', 'withdrawn', 'expired')) null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "complaint_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_message_deleted_at" ON "complaint_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_complaint_message_complaint_id_created_at" ON "complaint_message" ("complaint_id", "created_at") WHERE deleted_at IS NULL;`
    )

    // History is only added to.
    this
      .addSql(`create function complaint_event_is_final() returns trigger language plpgsql as $$ begin
      raise exception 'What happened in a complaint does not change'; end $$;`)
    this.addSql(
      `create trigger "TR_complaint_event_is_final" before update or delete on "complaint_event" for each row execute function complaint_event_is_final();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists complaint_event_is_final() cascade;`)
    this.addSql(`drop table if exists "complaint" cascade;`)

    this.addSql(`drop table if exists "complaint_decision" cascade;`)

    this.addSql(`drop table if exists "complaint_event" cascade;`)

    this.addSql(`drop table if exists "complaint_message" cascade;`)
  }
}
