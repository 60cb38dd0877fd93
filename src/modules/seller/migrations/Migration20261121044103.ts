import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121044103 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "withdrawn_product" drop constraint if exists "withdrawn_product_product_id_unique";`
    )
    this.addSql(
      `create table if not exists "seller_document" ("id" text not null, "seller_id" text not null, "kind" text check ("kind" in ('identity', 'registration', 'tax', 'bank', 'other')) not null, "filename" text not null, "mime_type" text not null, "size" integer not null, "file_id" text not null, "uploaded_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_document_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_document_seller_id" ON "seller_document" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_document_deleted_at" ON "seller_document" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_view" ("id" text not null, "seller_id" text not null, "user_id" text not null, "reason" text null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_view_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_view_deleted_at" ON "seller_view" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_view_seller_id_created_at" ON "seller_view" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "withdrawn_product" ("id" text not null, "seller_id" text not null, "product_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "withdrawn_product_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_withdrawn_product_seller_id" ON "withdrawn_product" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_withdrawn_product_deleted_at" ON "withdrawn_product" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_withdrawn_product_product_id_unique" ON "withdrawn_product" ("product_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "seller_private" add column if not exists "verification_requested_at" timestamptz null, add column if not exists "verification_reason" text null, add column if not exists "verification_decided_at" timestamptz null, add column if not exists "verification_decided_by" text null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_private_verification_requested_at" ON "seller_private" ("verification_requested_at") WHERE verification_requested_at IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seller_document" cascade;`)

    this.addSql(`drop table if exists "seller_view" cascade;`)

    this.addSql(`drop table if exists "withdrawn_product" cascade;`)

    this.addSql(`drop index if exists "IDX_seller_private_verification_requested_at";`)
    this.addSql(
      `alter table if exists "seller_private" drop column if exists "verification_requested_at", drop column if exists "verification_reason", drop column if exists "verification_decided_at", drop column if exists "verification_decided_by";`
    )
  }
}
