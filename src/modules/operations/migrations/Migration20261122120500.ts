import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The table that rate-limiter-flexible counts in; `expire` is in milliseconds. */
export class Migration20261122120500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "rate_limit" ("key" varchar(255) not null, "points" integer not null default 0, "expire" bigint null, constraint "rate_limit_pkey" primary key ("key"));`
    )
    this.addSql(`create index if not exists "IDX_rate_limit_expire" on "rate_limit" ("expire");`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rate_limit" cascade;`)
  }
}
