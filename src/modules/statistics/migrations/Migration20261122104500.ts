import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const FIGURES = ["gross", "discounts", "returns", "net", "shipping", "tax", "total"]

/**
 * What days and months add up to. The rows are written by statements alone and can be counted again
 * at any time, so they have neither ids nor times of their own and nothing is softly deleted: there
 * are hundreds of thousands of them.
 */
export class Migration20261122104500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "stat_sales" (${PLACE}, "decimals" smallint not null,
        "orders" bigint not null, "items" numeric not null,
        ${FIGURES.map((figure) => `"${figure}" numeric not null`).join(", ")},
        primary key ("scope", "span", "first_day", "currency_code"));`)
    this.addSql(`
      create table if not exists "stat_type" (${PLACE}, "product_type" text not null,
        "orders" bigint not null, "quantity" numeric not null, "kilograms" numeric not null,
        primary key ("scope", "span", "first_day", "currency_code", "product_type"));`)
    this.addSql(`
      create table if not exists "stat_status" (${PLACE}, "status" text not null,
        "slices" bigint not null, "kilograms" numeric not null,
        primary key ("scope", "span", "first_day", "currency_code", "status"));`)
    for (const table of ["stat_sales", "stat_type", "stat_status"]) {
      // All scopes of a stretch of days: the counting, and who sold most.
      this.addSql(
        `create index if not exists "IDX_${table}_first_day" on "${table}" ("span", "first_day");`
      )
    }
    // Nothing makes those who mark wait for those who count: each mark is a row of its own.
    this.addSql(`
      create table if not exists "stat_mark" ("number" bigserial primary key,
        "order_id" text not null);`)
    this.addSql(`create table if not exists "stat_stale_day" ("day" date primary key);`)
  }

  override async down(): Promise<void> {
    for (const table of TABLES) this.addSql(`drop table if exists "${table}" cascade;`)
  }
}

const TABLES = ["stat_stale_day", "stat_mark", "stat_status", "stat_type", "stat_sales"]

/** Whose and when: see `src/modules/statistics/tables.ts`. */
const PLACE = `"scope" text not null, "span" text not null check ("span" in ('day', 'month')),
        "first_day" date not null, "currency_code" text not null`
