import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121052329 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "stock_watch" drop constraint if exists "stock_watch_variant_id_unique";`);
    this.addSql(`alter table if exists "low_stock_crossing" drop constraint if exists "low_stock_crossing_variant_id_unique";`);
    this.addSql(`drop index if exists "IDX_low_stock_crossing_inventory_item_id_location_id_unique";`);
    this.addSql(`alter table if exists "low_stock_crossing" drop column if exists "inventory_item_id", drop column if exists "location_id";`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_low_stock_crossing_variant_id_unique" ON "low_stock_crossing" ("variant_id") WHERE restocked_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_stock_watch_inventory_item_id_location_id_unique";`);
    this.addSql(`drop index if exists "IDX_stock_watch_variant_id";`);
    this.addSql(`alter table if exists "stock_watch" drop column if exists "inventory_item_id", drop column if exists "location_id";`);

    this.addSql(`alter table if exists "stock_watch" add column if not exists "product_id" text null, add column if not exists "product_title" text not null default '', add column if not exists "variant_title" text not null default '', add column if not exists "variant_rank" integer not null default 0, add column if not exists "sku" text null, add column if not exists "stocked_quantity" integer not null default 0, add column if not exists "is_crossed" boolean not null default false, add column if not exists "turned_at" timestamptz null, add column if not exists "version" integer not null default 0;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_watch_variant_id_unique" ON "stock_watch" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_seller_id_product_title" ON "stock_watch" ("seller_id", "product_title") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_product_id" ON "stock_watch" ("product_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_low_stock_crossing_variant_id_unique";`);

    this.addSql(`alter table if exists "low_stock_crossing" add column if not exists "inventory_item_id" text not null, add column if not exists "location_id" text not null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_low_stock_crossing_inventory_item_id_location_id_unique" ON "low_stock_crossing" ("inventory_item_id", "location_id") WHERE restocked_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`drop index if exists "IDX_stock_watch_variant_id_unique";`);
    this.addSql(`drop index if exists "IDX_stock_watch_seller_id_product_title";`);
    this.addSql(`drop index if exists "IDX_stock_watch_product_id";`);
    this.addSql(`alter table if exists "stock_watch" drop column if exists "product_id", drop column if exists "product_title", drop column if exists "variant_title", drop column if exists "variant_rank", drop column if exists "sku", drop column if exists "stocked_quantity", drop column if exists "is_crossed", drop column if exists "turned_at", drop column if exists "version";`);

    this.addSql(`alter table if exists "stock_watch" add column if not exists "inventory_item_id" text not null, add column if not exists "location_id" text not null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_watch_inventory_item_id_location_id_unique" ON "stock_watch" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_variant_id" ON "stock_watch" ("variant_id") WHERE deleted_at IS NULL;`);
  }

}
