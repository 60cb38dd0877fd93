import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121050242 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "product_listing_group" drop constraint if exists "product_listing_group_content_id_unique";`);
    this.addSql(`alter table if exists "product_content" drop constraint if exists "product_content_product_id_unique";`);
    this.addSql(`create table if not exists "product_content" ("id" text not null, "product_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_content_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_content_deleted_at" ON "product_content" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_content_product_id_unique" ON "product_content" ("product_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "product_attribute" add column if not exists "content_id" text not null;`);
    this.addSql(`alter table if exists "product_attribute" add constraint "product_attribute_content_id_foreign" foreign key ("content_id") references "product_content" ("id") on update cascade on delete cascade;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_product_attribute_content_id" ON "product_attribute" ("content_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "product_listing_group" add column if not exists "content_id" text not null;`);
    this.addSql(`alter table if exists "product_listing_group" add constraint "product_listing_group_content_id_foreign" foreign key ("content_id") references "product_content" ("id") on update cascade on delete cascade;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_listing_group_content_id_unique" ON "product_listing_group" ("content_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "product_attribute" drop constraint if exists "product_attribute_content_id_foreign";`);

    this.addSql(`alter table if exists "product_listing_group" drop constraint if exists "product_listing_group_content_id_foreign";`);

    this.addSql(`drop table if exists "product_content" cascade;`);

    this.addSql(`drop index if exists "IDX_product_attribute_content_id";`);
    this.addSql(`alter table if exists "product_attribute" drop column if exists "content_id";`);

    this.addSql(`drop index if exists "IDX_product_listing_group_content_id_unique";`);
    this.addSql(`alter table if exists "product_listing_group" drop column if exists "content_id";`);
  }

}
