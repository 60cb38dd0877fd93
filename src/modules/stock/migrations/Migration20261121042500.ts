import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121042500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "stock_watch" drop constraint if exists "stock_watch_inventory_item_id_location_id_unique";`);
    this.addSql(`alter table if exists "low_stock_crossing" drop constraint if exists "low_stock_crossing_inventory_item_id_location_id_unique";`);
    this.addSql(`create table if not exists "low_stock_crossing" ("id" text not null, "seller_id" text not null, "variant_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "available" integer not null, "threshold" integer not null, "crossed_at" timestamptz not null, "restocked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "low_stock_crossing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_low_stock_crossing_deleted_at" ON "low_stock_crossing" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_low_stock_crossing_inventory_item_id_location_id_unique" ON "low_stock_crossing" ("inventory_item_id", "location_id") WHERE restocked_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_low_stock_crossing_seller_id_crossed_at" ON "low_stock_crossing" ("seller_id", "crossed_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stock_watch" ("id" text not null, "seller_id" text not null, "variant_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "low_stock_threshold" integer null, "available" integer not null default 0, "is_low" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stock_watch_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_deleted_at" ON "stock_watch" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stock_watch_inventory_item_id_location_id_unique" ON "stock_watch" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_seller_id_is_low" ON "stock_watch" ("seller_id", "is_low") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stock_watch_variant_id" ON "stock_watch" ("variant_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "low_stock_crossing" cascade;`);

    this.addSql(`drop table if exists "stock_watch" cascade;`);
  }

}
