import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const USED = ["first_response", "next_response", "resolution"].map(
  (target) => `"${target}_used_minutes"`
)

/** What models cannot say: words to search, exact minutes, and the calendar that is always there. */
export class Migration20261122005900 extends Migration {
  override async up(): Promise<void> {
    for (const column of USED) {
      this.addSql(`alter table if exists "ticket" alter column ${column} type double precision;`)
    }
    // No stock of words to be written later: a search would read them all.
    this.addSql(
      `create table if not exists "ticket_search" ("ticket_id" text not null references "ticket" ("id") on delete cascade, "words" tsvector not null, constraint "ticket_search_pkey" primary key ("ticket_id"));`
    )
    this.addSql(
      `create index if not exists "IDX_ticket_search_words" on "ticket_search" using gin ("words") with (fastupdate = off);`
    )
    this.addSql(
      `insert into "business_calendar" (id, name, time_zone, hours, holidays, is_default) values ('bcal_default', 'Around the clock', 'UTC', '[[[0,1440]],[[0,1440]],[[0,1440]],[[0,1440]],[[0,1440]],[[0,1440]],[[0,1440]]]', '[]', true) on conflict do nothing;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "ticket_search";`)
    this.addSql(`delete from "business_calendar" where id = 'bcal_default';`)
    for (const column of USED) {
      this.addSql(`alter table if exists "ticket" alter column ${column} type real;`)
    }
  }
}
