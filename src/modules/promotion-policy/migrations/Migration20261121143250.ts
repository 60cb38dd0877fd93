import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121143250 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "promotion_maximum" drop constraint if exists "promotion_maximum_policy_id_currency_code_unique";`
    )
    this.addSql(
      `create table if not exists "promotion_policy" ("id" text not null, "promotion_id" text not null, "seller_id" text null, "bearer" text check ("bearer" in ('seller', 'merchant', 'shared')) not null default 'seller', "merchant_share_bp" integer not null default 0, "retired_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "promotion_policy_pkey" primary key ("id"), constraint CK_promotion_policy_share check ((bearer = 'seller' AND merchant_share_bp = 0) OR (bearer = 'merchant' AND merchant_share_bp = 10000) OR (bearer = 'shared' AND merchant_share_bp BETWEEN 1 AND 9999)), constraint CK_promotion_policy_seller_bears check (seller_id IS NULL OR bearer = 'seller'));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_promotion_policy_deleted_at" ON "promotion_policy" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_promotion_policy_promotion" ON "promotion_policy" ("promotion_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_promotion_policy_seller_id_created_at" ON "promotion_policy" ("seller_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "promotion_maximum" ("id" text not null, "currency_code" text not null, "amount" bigint not null, "policy_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "promotion_maximum_pkey" primary key ("id"), constraint CK_promotion_maximum_amount check (amount > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_promotion_maximum_policy_id" ON "promotion_maximum" ("policy_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_promotion_maximum_deleted_at" ON "promotion_maximum" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_promotion_maximum_policy_id_currency_code_unique" ON "promotion_maximum" ("policy_id", "currency_code") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "promotion_maximum" add constraint "promotion_maximum_policy_id_foreign" foreign key ("policy_id") references "promotion_policy" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "promotion_maximum" drop constraint if exists "promotion_maximum_policy_id_foreign";`
    )

    this.addSql(`drop table if exists "promotion_policy" cascade;`)

    this.addSql(`drop table if exists "promotion_maximum" cascade;`)
  }
}
