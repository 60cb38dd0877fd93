import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121143745 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shopper_cart" drop constraint if exists "shopper_cart_customer_id_unique";`
    )
    this.addSql(
      `create table if not exists "shopper_cart" ("id" text not null, "customer_id" text not null, "cart_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shopper_cart_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shopper_cart_cart_id" ON "shopper_cart" ("cart_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shopper_cart_deleted_at" ON "shopper_cart" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shopper_cart_customer_id_unique" ON "shopper_cart" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shopper_cart" cascade;`)
  }
}
