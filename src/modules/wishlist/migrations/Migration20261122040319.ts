import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122040319 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "wishlist" ("id" text not null, "customer_id" text not null, "name" text not null, "shared_at" timestamptz null, "share_version" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "wishlist_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_deleted_at" ON "wishlist" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_customer_id_created_at" ON "wishlist" ("customer_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_wishlist_name" ON "wishlist" ("customer_id", lower("name")) WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "wishlist_alert" ("id" text not null, "kind" text check ("kind" in ('back_in_stock', 'price_drop')) not null, "customer_id" text not null, "item_id" text not null, "product_id" text not null, "variant_id" text null, "currency_code" text not null, "decimals" integer not null, "price" bigint null, "previous_price" bigint null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "wishlist_alert_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_alert_deleted_at" ON "wishlist_alert" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_alert_occurred_at" ON "wishlist_alert" ("occurred_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_alert_customer_id_product_id_occurred_at" ON "wishlist_alert" ("customer_id", "product_id", "occurred_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "wishlist_item" ("id" text not null, "wishlist_id" text not null, "customer_id" text not null, "product_id" text null, "variant_id" text null, "auction_id" text null, "note" text null, "region_id" text null, "currency_code" text null, "reference_price" bigint null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "wishlist_item_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_item_deleted_at" ON "wishlist_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_item_wishlist_id_created_at" ON "wishlist_item" ("wishlist_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_item_customer_id" ON "wishlist_item" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_item_product_id_created_at" ON "wishlist_item" ("product_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_wishlist_item_product" ON "wishlist_item" ("wishlist_id", "product_id", coalesce("variant_id", '')) WHERE product_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_wishlist_item_auction" ON "wishlist_item" ("wishlist_id", "auction_id") WHERE auction_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "wishlist_watch" ("id" text not null, "product_id" text not null, "variant_id" text null, "region_id" text not null, "currency_code" text not null, "decimals" integer not null, "price" bigint null, "is_available" boolean not null, "version" integer not null default 0, "checked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "wishlist_watch_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_watch_deleted_at" ON "wishlist_watch" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_wishlist_watch_checked_at" ON "wishlist_watch" ("checked_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_wishlist_watch_article" ON "wishlist_watch" ("product_id", coalesce("variant_id", ''), "region_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "wishlist" cascade;`)

    this.addSql(`drop table if exists "wishlist_alert" cascade;`)

    this.addSql(`drop table if exists "wishlist_item" cascade;`)

    this.addSql(`drop table if exists "wishlist_watch" cascade;`)
  }
}
