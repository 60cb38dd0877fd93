import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121042452 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "seller_order" add column if not exists "customer_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_seller_order_seller_id_customer_id_placed_at" ON "seller_order" ("seller_id", "customer_id", "placed_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_order_seller_id_customer_id_placed_at";`);
    this.addSql(`alter table if exists "seller_order" drop column if exists "customer_id";`);
  }

}
