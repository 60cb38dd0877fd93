import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121140225 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payout_account" drop constraint if exists "payout_account_provider_external_id_unique";`
    )
    this.addSql(
      `alter table if exists "payout_account" drop constraint if exists "payout_account_seller_id_provider_unique";`
    )
    this.addSql(
      `create table if not exists "ledger_entry" ("id" text not null, "number" serial, "transaction_id" text not null, "cause" text not null, "type" text check ("type" in ('sale', 'subsidy', 'commission', 'auction_fee', 'refund', 'subsidy_refund', 'commission_refund', 'auction_fee_refund', 'adjustment', 'payout', 'payout_reversal')) not null, "account" text check ("account" in ('seller', 'clearing', 'merchant', 'commission', 'auction_fee', 'promotion', 'tax', 'payout')) not null, "seller_id" text null, "order_id" text null, "seller_order_id" text null, "refund_id" text null, "currency_code" text not null, "decimals" integer not null, "amount" bigint not null, "payout_id" text null, "note" text null, "actor_id" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_deleted_at" ON "ledger_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_ledger_entry_cause" ON "ledger_entry" ("cause", "account");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_transaction_id" ON "ledger_entry" ("transaction_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_seller_id_currency_code_number" ON "ledger_entry" ("seller_id", "currency_code", "number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_order_id" ON "ledger_entry" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_seller_order_id" ON "ledger_entry" ("seller_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_payout_id" ON "ledger_entry" ("payout_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_unclaimed" ON "ledger_entry" ("seller_id", "currency_code") WHERE account = 'seller' AND payout_id IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ledger_reconciliation" ("id" text not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "orders_checked" integer not null default 0, "entries_checked" integer not null default 0, "difference_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_reconciliation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_reconciliation_started_at" ON "ledger_reconciliation" ("started_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_reconciliation_deleted_at" ON "ledger_reconciliation" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ledger_difference" ("id" text not null, "kind" text not null, "reference_id" text not null, "currency_code" text not null, "decimals" integer not null, "expected" bigint not null, "found" bigint not null, "reconciliation_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_difference_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_difference_reference_id" ON "ledger_difference" ("reference_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_difference_reconciliation_id" ON "ledger_difference" ("reconciliation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_difference_deleted_at" ON "ledger_difference" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "ledger_share" ("id" text not null, "order_id" text not null, "seller_order_id" text null, "seller_id" text null, "currency_code" text not null, "decimals" integer not null, "seen_total" bigint not null default 0, "delivered_at" timestamptz null, "payable_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_share_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_share_deleted_at" ON "ledger_share" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_ledger_share_slice" ON "ledger_share" ("seller_order_id") WHERE seller_order_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_ledger_share_own" ON "ledger_share" ("order_id") WHERE seller_order_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_share_seller_id_payable_at" ON "ledger_share" ("seller_id", "payable_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_ledger_share_order_id" ON "ledger_share" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "payout" ("id" text not null, "number" serial, "seller_id" text not null, "currency_code" text not null, "decimals" integer not null, "amount" bigint not null, "entry_count" integer not null, "status" text check ("status" in ('pending', 'processing', 'paid', 'failed', 'reversed')) not null default 'pending', "provider" text check ("provider" in ('manual', 'stripe-connect')) not null, "destination" text null, "reference" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "last_error" text null, "sent_at" timestamptz null, "paid_at" timestamptz null, "failed_at" timestamptz null, "failure" text null, "created_by" text null, "completed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_deleted_at" ON "payout" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_payout_open" ON "payout" ("seller_id", "currency_code") WHERE status IN ('pending', 'processing') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_status_next_attempt_at" ON "payout" ("status", "next_attempt_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_seller_id_created_at" ON "payout" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_payout_reference" ON "payout" ("provider", "reference") WHERE provider <> 'manual' AND reference IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "payout_account" ("id" text not null, "seller_id" text not null, "provider" text check ("provider" in ('manual', 'stripe-connect')) not null, "external_id" text not null, "is_ready" boolean not null default false, "requirements" jsonb null, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_account_deleted_at" ON "payout_account" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_account_seller_id_provider_unique" ON "payout_account" ("seller_id", "provider") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_account_provider_external_id_unique" ON "payout_account" ("provider", "external_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "payout_hold" ("id" text not null, "kind" text check ("kind" in ('complaint', 'return', 'violation', 'manual')) not null, "reference_id" text not null, "seller_id" text not null, "seller_order_id" text null, "reason" text null, "opened_by" text null, "opened_at" timestamptz not null, "released_by" text null, "released_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_hold_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_hold_deleted_at" ON "payout_hold" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_payout_hold_slice" ON "payout_hold" ("kind", "reference_id", "seller_order_id") WHERE seller_order_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_payout_hold_seller" ON "payout_hold" ("kind", "reference_id", "seller_id") WHERE seller_order_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_hold_seller_id" ON "payout_hold" ("seller_id") WHERE released_at IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_payout_hold_seller_order_id" ON "payout_hold" ("seller_order_id") WHERE released_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "refund_request" ("id" text not null, "order_id" text not null, "seller_order_id" text not null, "seller_id" text not null, "currency_code" text not null, "decimals" integer not null, "amount" bigint not null, "reason" text not null, "status" text check ("status" in ('requested', 'approved', 'refunded', 'rejected', 'failed')) not null default 'requested', "requested_by_type" text check ("requested_by_type" in ('seller', 'merchant', 'system')) not null, "requested_by" text null, "idempotency_key" text null, "decided_by" text null, "decided_at" timestamptz null, "decision_note" text null, "refund_ids" jsonb null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "last_error" text null, "refunded_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "refund_request_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_request_deleted_at" ON "refund_request" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_request_seller_order_id_status" ON "refund_request" ("seller_order_id", "status") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_request_seller_id_created_at" ON "refund_request" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_refund_request_status_next_attempt_at" ON "refund_request" ("status", "next_attempt_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_refund_request_key" ON "refund_request" ("idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "ledger_difference" add constraint "ledger_difference_reconciliation_id_foreign" foreign key ("reconciliation_id") references "ledger_reconciliation" ("id") on update cascade on delete cascade;`
    )

    // From here on by hand: what a model cannot say. Amounts above are bigint for the same reason.
    this.addSql(
      `alter table "ledger_entry" add constraint "CK_ledger_entry_seller" check (account <> 'seller' or seller_id is not null);`
    )
    this.addSql(
      `alter table "ledger_entry" add constraint "CK_ledger_entry_amount" check (amount <> 0 and deleted_at is null);`
    )
    this.addSql(
      `alter table "payout" add constraint "CK_payout_amount" check (amount > 0 and entry_count > 0);`
    )
    this.addSql(
      `alter table "refund_request" add constraint "CK_refund_request_amount" check (amount > 0);`
    )
    // Entries are only added. A payout claims them, and lets them go again when it fails.
    this
      .addSql(`create function ledger_entry_is_final() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' and (to_jsonb(new) - 'payout_id' - 'updated_at') = (to_jsonb(old) - 'payout_id' - 'updated_at')
        and (old.payout_id is null or new.payout_id is null or old.payout_id = new.payout_id) then return new; end if;
      raise exception 'A ledger entry does not change; book another one'; end $$;`)
    this.addSql(
      `create trigger "TR_ledger_entry_is_final" before update or delete on "ledger_entry" for each row execute function ledger_entry_is_final();`
    )
    // At commit every transaction sums to zero, whoever wrote it.
    this
      .addSql(`create function ledger_transaction_balances() returns trigger language plpgsql as $$ begin
      if exists (select 1 from ledger_entry where transaction_id = new.transaction_id group by currency_code having sum(amount) <> 0) then
        raise exception 'Ledger transaction % does not sum to zero', new.transaction_id; end if;
      return null; end $$;`)
    this.addSql(
      `create constraint trigger "TR_ledger_transaction_balances" after insert on "ledger_entry" deferrable initially deferred for each row execute function ledger_transaction_balances();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists ledger_entry_is_final() cascade;`)
    this.addSql(`drop function if exists ledger_transaction_balances() cascade;`)
    this.addSql(
      `alter table if exists "ledger_difference" drop constraint if exists "ledger_difference_reconciliation_id_foreign";`
    )

    this.addSql(`drop table if exists "ledger_entry" cascade;`)

    this.addSql(`drop table if exists "ledger_reconciliation" cascade;`)

    this.addSql(`drop table if exists "ledger_difference" cascade;`)

    this.addSql(`drop table if exists "ledger_share" cascade;`)

    this.addSql(`drop table if exists "payout" cascade;`)

    this.addSql(`drop table if exists "payout_account" cascade;`)

    this.addSql(`drop table if exists "payout_hold" cascade;`)

    this.addSql(`drop table if exists "refund_request" cascade;`)
  }
}
