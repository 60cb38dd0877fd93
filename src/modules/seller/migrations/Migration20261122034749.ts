import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122034749 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller" add column if not exists "rating_score" real not null default 4, add column if not exists "rating_revision" integer not null default 0;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_status_rating_score" ON "seller" ("status", "rating_score") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_seller_status_rating_score";`)
    this.addSql(
      `alter table if exists "seller" drop column if exists "rating_score", drop column if exists "rating_revision";`
    )
  }
}
