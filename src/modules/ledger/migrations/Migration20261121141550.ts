import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121141550 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "payout" add column if not exists "attempted_at" timestamptz null, add column if not exists "deferrals" integer not null default 0, add column if not exists "reversed_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "payout" drop column if exists "attempted_at", drop column if exists "deferrals", drop column if exists "reversed_at";`
    )
  }
}
