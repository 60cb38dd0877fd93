import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122145000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "notice_brand" add column if not exists "favicon_url" text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "notice_brand" drop column if exists "favicon_url";`)
  }
}
