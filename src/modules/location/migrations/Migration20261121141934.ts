import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121141934 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "location_city" ("id" text not null, "country_code" text not null, "province_id" text not null, "name" text not null, "district" text null, "search" text not null, "data_version" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "location_city_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_city_deleted_at" ON "location_city" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_city_province_id_search" ON "location_city" ("province_id", "search") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_city_country_code_search" ON "location_city" ("country_code", "search") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "location_country" ("code" text not null, "name" text not null, "enabled_at" timestamptz null, "data_version" text null, "imported_at" timestamptz null, "import_claimed_at" timestamptz null, "import_progress" integer not null default 0, "import_error" text null, "provinces" integer not null default 0, "cities" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "location_country_pkey" primary key ("code"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_country_deleted_at" ON "location_country" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "location_province" ("id" text not null, "country_code" text not null, "code" text not null, "name" text not null, "search" text not null, "data_version" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "location_province_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_province_deleted_at" ON "location_province" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_location_province_country_code_search" ON "location_province" ("country_code", "search") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "location_city" cascade;`)

    this.addSql(`drop table if exists "location_country" cascade;`)

    this.addSql(`drop table if exists "location_province" cascade;`)
  }
}
