import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121042455 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "product_listing_group" drop constraint if exists "product_listing_group_product_id_unique";`);
    this.addSql(`alter table if exists "product_attribute" drop constraint if exists "product_attribute_product_id_name_unique";`);
    this.addSql(`alter table if exists "catalog_import" drop constraint if exists "catalog_import_seller_id_unique";`);
    this.addSql(`create table if not exists "catalog_import" ("id" text not null, "seller_id" text not null, "kind" text check ("kind" in ('products', 'stock')) not null, "submit" boolean not null default true, "status" text check ("status" in ('queued', 'running', 'completed', 'failed', 'cancelled')) not null default 'queued', "filename" text not null, "file_id" text not null, "total_rows" integer not null default 0, "processed_rows" integer not null default 0, "created_count" integer not null default 0, "updated_count" integer not null default 0, "unchanged_count" integer not null default 0, "failed_count" integer not null default 0, "failure" text null, "created_by" text not null, "started_at" timestamptz null, "finished_at" timestamptz null, "claimed_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalog_import_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_deleted_at" ON "catalog_import" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalog_import_seller_id_unique" ON "catalog_import" ("seller_id") WHERE status IN ('queued', 'running') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_seller_id_created_at" ON "catalog_import" ("seller_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_status_claimed_until" ON "catalog_import" ("status", "claimed_until") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "catalog_import_error" ("id" text not null, "row_number" integer not null, "column" text null, "message" text not null, "catalog_import_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalog_import_error_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_error_catalog_import_id" ON "catalog_import_error" ("catalog_import_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_error_deleted_at" ON "catalog_import_error" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_catalog_import_error_catalog_import_id_row_number" ON "catalog_import_error" ("catalog_import_id", "row_number") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "product_attribute" ("id" text not null, "product_id" text not null, "name" text not null, "value" text not null, "rank" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_attribute_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_attribute_deleted_at" ON "product_attribute" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_attribute_product_id_name_unique" ON "product_attribute" ("product_id", "name") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_attribute_name_value" ON "product_attribute" ("name", "value") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "product_listing_group" ("id" text not null, "product_id" text not null, "key" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_listing_group_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_listing_group_key" ON "product_listing_group" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_listing_group_deleted_at" ON "product_listing_group" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_listing_group_product_id_unique" ON "product_listing_group" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "catalog_import_error" add constraint "catalog_import_error_catalog_import_id_foreign" foreign key ("catalog_import_id") references "catalog_import" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "catalog_import_error" drop constraint if exists "catalog_import_error_catalog_import_id_foreign";`);

    this.addSql(`drop table if exists "catalog_import" cascade;`);

    this.addSql(`drop table if exists "catalog_import_error" cascade;`);

    this.addSql(`drop table if exists "product_attribute" cascade;`);

    this.addSql(`drop table if exists "product_listing_group" cascade;`);
  }

}
