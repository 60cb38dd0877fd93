import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121140221 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "commission_rule_amount" drop constraint if exists "commission_rule_amount_rule_id_currency_code_unique";`
    )
    this.addSql(
      `alter table if exists "commission_line" drop constraint if exists "commission_line_reference_id_version_unique";`
    )
    this.addSql(
      `create table if not exists "commission_line" ("id" text not null, "order_id" text not null, "seller_order_id" text not null, "seller_id" text not null, "reference_id" text not null, "version" integer not null default 1, "basis" text check ("basis" in ('rule', 'auction_fee')) not null, "rule_id" text null, "rule" jsonb null, "currency_code" text not null, "decimals" integer not null, "quantity" integer not null, "gross" bigint not null, "tax" bigint not null, "subsidy" bigint not null, "base" bigint not null, "commission" bigint not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_line_deleted_at" ON "commission_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_commission_line_reference_id_version_unique" ON "commission_line" ("reference_id", "version") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_line_order_id" ON "commission_line" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_line_seller_order_id" ON "commission_line" ("seller_order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "commission_rule" ("id" text not null, "name" text not null, "rank" integer not null, "is_default" boolean not null default false, "is_active" boolean not null default true, "seller_id" text null, "category_id" text null, "collection_id" text null, "product_id" text null, "kind" text check ("kind" in ('percentage', 'fixed')) not null, "basis_points" integer null, "include_shipping" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_deleted_at" ON "commission_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_commission_rule_default" ON "commission_rule" ("is_default") WHERE is_default AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_rank" ON "commission_rule" ("rank") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "commission_rule_amount" ("id" text not null, "currency_code" text not null, "fixed" bigint null, "min" bigint null, "max" bigint null, "rule_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_amount_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_amount_rule_id" ON "commission_rule_amount" ("rule_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_commission_rule_amount_deleted_at" ON "commission_rule_amount" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_commission_rule_amount_rule_id_currency_code_unique" ON "commission_rule_amount" ("rule_id", "currency_code") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "commission_rule_amount" add constraint "commission_rule_amount_rule_id_foreign" foreign key ("rule_id") references "commission_rule" ("id") on update cascade on delete cascade;`
    )

    // From here on by hand: what a model cannot say. Amounts above are bigint for the same reason.
    this.addSql(
      `alter table "commission_rule" add constraint "CK_commission_rule_kind" check ((kind = 'percentage') = (basis_points is not null) and (basis_points is null or basis_points between 0 and 10000));`
    )
    this.addSql(
      `alter table "commission_rule_amount" add constraint "CK_commission_rule_amount" check (fixed >= 0 and "min" >= 0 and "max" >= 0 and "min" <= "max");`
    )
    this.addSql(
      `insert into "commission_rule" (id, name, rank, is_default, kind, basis_points) values ('comrule_default', 'Everything else', 0, true, 'percentage', 200) on conflict do nothing;`
    )
    this.addSql(
      `create function commission_line_is_final() returns trigger language plpgsql as $$ begin raise exception 'A frozen commission line does not change'; end $$;`
    )
    this.addSql(
      `create trigger "TR_commission_line_is_final" before update or delete on "commission_line" for each row execute function commission_line_is_final();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists commission_line_is_final() cascade;`)
    this.addSql(
      `alter table if exists "commission_rule_amount" drop constraint if exists "commission_rule_amount_rule_id_foreign";`
    )

    this.addSql(`drop table if exists "commission_line" cascade;`)

    this.addSql(`drop table if exists "commission_rule" cascade;`)

    this.addSql(`drop table if exists "commission_rule_amount" cascade;`)
  }
}
