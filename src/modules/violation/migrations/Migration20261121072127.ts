import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121072127 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "violation" drop constraint if exists "violation_cause_unique";`);
    this.addSql(`alter table if exists "customer_restriction" drop constraint if exists "customer_restriction_customer_id_kind_unique";`);
    this.addSql(`create table if not exists "customer_restriction" ("id" text not null, "customer_id" text not null, "kind" text check ("kind" in ('blocked', 'no_bid', 'prepay_only')) not null, "reason" text not null, "until" timestamptz null, "set_by" text check ("set_by" in ('system', 'merchant')) not null, "set_by_id" text null, "set_at" timestamptz not null, "lifted_at" timestamptz null, "lifted_by" text check ("lifted_by" in ('system', 'merchant')) null, "lifted_by_id" text null, "lift_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_restriction_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_customer_restriction_deleted_at" ON "customer_restriction" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_customer_restriction_customer_id_kind_unique" ON "customer_restriction" ("customer_id", "kind") WHERE lifted_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_customer_restriction_until" ON "customer_restriction" ("until") WHERE lifted_at IS NULL AND until IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "violation" ("id" text not null, "customer_id" text not null, "kind" text check ("kind" in ('payment_default', 'abuse', 'fraud', 'manual')) not null, "auction_id" text null, "order_id" text null, "cause" text null, "weight" integer not null default 1, "reason" text not null, "found_by" text check ("found_by" in ('system', 'merchant')) not null, "found_by_id" text null, "occurred_at" timestamptz not null, "expires_at" timestamptz not null, "status" text check ("status" in ('active', 'waived', 'expired')) not null default 'active', "waived_at" timestamptz null, "waived_by" text null, "waive_reason" text null, "appeal" text null, "appeal_status" text check ("appeal_status" in ('open', 'accepted', 'rejected')) null, "appealed_at" timestamptz null, "appeal_answer" text null, "appeal_answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "violation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_violation_deleted_at" ON "violation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_violation_cause_unique" ON "violation" ("cause") WHERE cause IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_violation_customer_id_status" ON "violation" ("customer_id", "status") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_violation_expires_at" ON "violation" ("expires_at") WHERE status = 'active' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "violation_setting" ("id" text not null, "block_at" integer not null default 3, "active_days" integer not null default 365, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "violation_setting_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_violation_setting_deleted_at" ON "violation_setting" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`insert into "violation_setting" ("id") values ('default');`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_restriction" cascade;`);

    this.addSql(`drop table if exists "violation" cascade;`);

    this.addSql(`drop table if exists "violation_setting" cascade;`);
  }

}
