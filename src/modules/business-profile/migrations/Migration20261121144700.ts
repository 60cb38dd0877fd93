import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121144700 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "business_profile" drop constraint if exists "business_profile_customer_id_unique";`);
    this.addSql(`create table if not exists "business_document" ("id" text not null, "profile_id" text not null, "kind" text check ("kind" in ('registration', 'tax', 'identity', 'other')) not null, "filename" text not null, "mime_type" text not null, "size" integer not null, "file_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "business_document_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_business_document_profile_id" ON "business_document" ("profile_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_business_document_deleted_at" ON "business_document" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "business_profile" ("id" text not null, "customer_id" text not null, "company_name" text not null, "registration_number" text not null, "tax_id" text null, "contact_name" text null, "contact_phone" text null, "contact_email" text null, "status" text check ("status" in ('pending', 'verified', 'rejected')) not null default 'pending', "reason" text null, "submitted_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" text null, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "business_profile_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_business_profile_deleted_at" ON "business_profile" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_business_profile_customer_id_unique" ON "business_profile" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_business_profile_status_submitted_at" ON "business_profile" ("status", "submitted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "business_document" cascade;`);

    this.addSql(`drop table if exists "business_profile" cascade;`);
  }

}
