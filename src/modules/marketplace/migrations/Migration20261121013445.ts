import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121013445 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_order_line" drop constraint if exists "seller_order_line_reference_id_unique";`
    )
    this.addSql(
      `alter table if exists "seller_order" drop constraint if exists "seller_order_order_id_seller_id_unique";`
    )
    this.addSql(
      `alter table if exists "order_split" drop constraint if exists "order_split_order_id_unique";`
    )
    this.addSql(
      `create table if not exists "order_split" ("id" text not null, "order_id" text not null, "currency_code" text not null, "own_subtotal" numeric not null, "own_discount_total" numeric not null, "own_tax_total" numeric not null, "own_total" numeric not null, "checked_at" timestamptz null, "settled_at" timestamptz null, "raw_own_subtotal" jsonb not null, "raw_own_discount_total" jsonb not null, "raw_own_tax_total" jsonb not null, "raw_own_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_split_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_split_deleted_at" ON "order_split" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_split_order_id_unique" ON "order_split" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_split_checked_at" ON "order_split" ("checked_at") WHERE settled_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_order" ("id" text not null, "order_id" text not null, "seller_id" text not null, "display_id" integer not null, "customer_name" text null, "status" text check ("status" in ('pending', 'paid', 'processing', 'shipped', 'delivered', 'completed', 'cancelled', 'refunded')) not null default 'pending', "currency_code" text not null, "subtotal" numeric not null, "discount_total" numeric not null, "tax_total" numeric not null, "total" numeric not null, "item_count" integer not null, "placed_at" timestamptz not null, "raw_subtotal" jsonb not null, "raw_discount_total" jsonb not null, "raw_tax_total" jsonb not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_order_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_deleted_at" ON "seller_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_order_order_id_seller_id_unique" ON "seller_order" ("order_id", "seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_seller_id_status_placed_at" ON "seller_order" ("seller_id", "status", "placed_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_seller_id_placed_at" ON "seller_order" ("seller_id", "placed_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_order_change" ("id" text not null, "number" serial, "from" text check ("from" in ('pending', 'paid', 'processing', 'shipped', 'delivered', 'completed', 'cancelled', 'refunded')) null, "to" text check ("to" in ('pending', 'paid', 'processing', 'shipped', 'delivered', 'completed', 'cancelled', 'refunded')) not null, "actor_type" text check ("actor_type" in ('system', 'seller', 'merchant')) not null, "actor_id" text null, "note" text null, "seller_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_order_change_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_change_seller_order_id" ON "seller_order_change" ("seller_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_change_deleted_at" ON "seller_order_change" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_order_line" ("id" text not null, "kind" text check ("kind" in ('item', 'shipping')) not null, "reference_id" text not null, "product_id" text null, "variant_id" text null, "title" text not null, "quantity" integer not null, "subtotal" numeric not null, "discount_total" numeric not null, "tax_total" numeric not null, "total" numeric not null, "seller_order_id" text not null, "raw_subtotal" jsonb not null, "raw_discount_total" jsonb not null, "raw_tax_total" jsonb not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_order_line_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_line_seller_order_id" ON "seller_order_line" ("seller_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_order_line_deleted_at" ON "seller_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_order_line_reference_id_unique" ON "seller_order_line" ("reference_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "seller_order_change" add constraint "seller_order_change_seller_order_id_foreign" foreign key ("seller_order_id") references "seller_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "seller_order_line" add constraint "seller_order_line_seller_order_id_foreign" foreign key ("seller_order_id") references "seller_order" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_order_change" drop constraint if exists "seller_order_change_seller_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "seller_order_line" drop constraint if exists "seller_order_line_seller_order_id_foreign";`
    )

    this.addSql(`drop table if exists "order_split" cascade;`)

    this.addSql(`drop table if exists "seller_order" cascade;`)

    this.addSql(`drop table if exists "seller_order_change" cascade;`)

    this.addSql(`drop table if exists "seller_order_line" cascade;`)
  }
}
