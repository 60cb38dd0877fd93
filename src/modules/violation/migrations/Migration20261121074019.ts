import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121074019 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "customer_standing" ("id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "customer_standing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_customer_standing_deleted_at" ON "customer_standing" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "customer_restriction" add column if not exists "enforced_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_customer_restriction_kind_set_at" ON "customer_restriction" ("kind", "set_at") WHERE lifted_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_customer_restriction_customer_id_set_at" ON "customer_restriction" ("customer_id", "set_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "customer_standing" cascade;`);

    this.addSql(`drop index if exists "IDX_customer_restriction_kind_set_at";`);
    this.addSql(`drop index if exists "IDX_customer_restriction_customer_id_set_at";`);
    this.addSql(`alter table if exists "customer_restriction" drop column if exists "enforced_at";`);
  }

}
