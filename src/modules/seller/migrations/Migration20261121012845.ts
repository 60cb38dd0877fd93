import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121012845 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_product" drop constraint if exists "seller_product_product_id_unique";`
    )
    this.addSql(
      `alter table if exists "seller_private" drop constraint if exists "seller_private_email_unique";`
    )
    this.addSql(
      `alter table if exists "seller_private" drop constraint if exists "seller_private_seller_id_unique";`
    )
    this.addSql(
      `alter table if exists "seller_member" drop constraint if exists "seller_member_user_id_unique";`
    )
    this.addSql(
      `alter table if exists "seller_invite" drop constraint if exists "seller_invite_seller_id_email_unique";`
    )
    this.addSql(
      `alter table if exists "seller_invite" drop constraint if exists "seller_invite_token_hash_unique";`
    )
    this.addSql(`alter table if exists "seller" drop constraint if exists "seller_handle_unique";`)
    this.addSql(
      `alter table if exists "product_review" drop constraint if exists "product_review_product_id_unique";`
    )
    this.addSql(
      `create table if not exists "product_review" ("id" text not null, "product_id" text not null, "seller_id" text not null, "status" text check ("status" in ('pending', 'approved', 'rejected')) not null default 'pending', "reason" text null, "decided_by" text null, "decided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_review_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_product_id" ON "product_review" ("product_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_seller_id" ON "product_review" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_deleted_at" ON "product_review" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_review_product_id_unique" ON "product_review" ("product_id") WHERE status = 'pending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_review_status_created_at" ON "product_review" ("status", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller" ("id" text not null, "name" text not null, "handle" text not null, "biography" text null, "logo_url" text null, "cover_url" text null, "status" text check ("status" in ('pending', 'active', 'suspended', 'closed', 'rejected')) not null default 'pending', "verification" text check ("verification" in ('unverified', 'verified', 'rejected')) not null default 'unverified', "holiday_from" timestamptz null, "holiday_to" timestamptz null, "approval_policy" text check ("approval_policy" in ('review', 'trusted')) not null default 'review', "low_stock_threshold" integer not null default 3, "stock_location_id" text null, "shipping_profile_id" text null, "rating_average" real not null default 0, "rating_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_deleted_at" ON "seller" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_handle_unique" ON "seller" ("handle") WHERE status <> 'rejected' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_status_created_at" ON "seller" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_shipping_profile_id" ON "seller" ("shipping_profile_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_stock_location_id" ON "seller" ("stock_location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_invite" ("id" text not null, "seller_id" text not null, "email" text not null, "role" text check ("role" in ('owner', 'manager', 'fulfilment', 'finance', 'support')) not null, "token_hash" text not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "revoked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_invite_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_invite_seller_id" ON "seller_invite" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_invite_token_hash_unique" ON "seller_invite" ("token_hash") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_invite_deleted_at" ON "seller_invite" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_invite_seller_id_email_unique" ON "seller_invite" ("seller_id", "email") WHERE accepted_at IS NULL AND revoked_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_member" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('owner', 'manager', 'fulfilment', 'finance', 'support')) not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_member_seller_id" ON "seller_member" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_member_deleted_at" ON "seller_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_member_user_id_unique" ON "seller_member" ("user_id");`
    )

    this.addSql(
      `create table if not exists "seller_private" ("id" text not null, "seller_id" text not null, "status_reason" text null, "legal_name" text not null, "tax_id" text null, "email" text not null, "phone" text null, "telegram_chat_id" text null, "address" jsonb null, "payout_method" text null, "payout_details" jsonb null, "customer_id" text null, "released_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_private_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_private_deleted_at" ON "seller_private" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_private_seller_id_unique" ON "seller_private" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_private_email_unique" ON "seller_private" ("email") WHERE released_at IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "seller_product" ("id" text not null, "product_id" text not null, "seller_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seller_product_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_product_seller_id" ON "seller_product" ("seller_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_product_deleted_at" ON "seller_product" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seller_product_product_id_unique" ON "seller_product" ("product_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "seller_member" add constraint "seller_member_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "seller_product" add constraint "seller_product_seller_id_foreign" foreign key ("seller_id") references "seller" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "seller_member" drop constraint if exists "seller_member_seller_id_foreign";`
    )

    this.addSql(
      `alter table if exists "seller_product" drop constraint if exists "seller_product_seller_id_foreign";`
    )

    this.addSql(`drop table if exists "product_review" cascade;`)

    this.addSql(`drop table if exists "seller" cascade;`)

    this.addSql(`drop table if exists "seller_invite" cascade;`)

    this.addSql(`drop table if exists "seller_member" cascade;`)

    this.addSql(`drop table if exists "seller_private" cascade;`)

    this.addSql(`drop table if exists "seller_product" cascade;`)
  }
}
