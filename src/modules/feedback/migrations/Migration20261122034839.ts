import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122034839 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "product_rating" drop constraint if exists "product_rating_product_id_unique";`
    )
    this.addSql(
      `alter table if exists "feedback_tally" drop constraint if exists "feedback_tally_kind_subject_id_metric_period_unique";`
    )
    this.addSql(
      `create table if not exists "feedback" ("id" text not null, "kind" text check ("kind" in ('seller', 'product', 'platform')) not null, "order_id" text not null, "display_id" integer not null, "seller_id" text null, "seller_order_id" text null, "product_id" text null, "product_title" text null, "customer_id" text not null, "author_name" text not null, "overall" integer not null, "communication" integer null, "shipping" integer null, "accuracy" integer null, "comment" text null, "rated_at" timestamptz not null, "edited_at" timestamptz null, "answer" text null, "answered_at" timestamptz null, "status" text check ("status" in ('visible', 'hidden')) not null default 'visible', "hidden_reason" text null, "hidden_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "feedback_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_deleted_at" ON "feedback" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_feedback_seller" ON "feedback" ("order_id", "seller_id") WHERE kind = 'seller' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_feedback_product" ON "feedback" ("order_id", "product_id") WHERE kind = 'product' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "UQ_feedback_platform" ON "feedback" ("order_id") WHERE kind = 'platform' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_seller_newest" ON "feedback" ("seller_id", "rated_at", "id") WHERE kind = 'seller' AND status = 'visible' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_seller_stars" ON "feedback" ("seller_id", "overall", "rated_at", "id") WHERE kind = 'seller' AND status = 'visible' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_product_newest" ON "feedback" ("product_id", "rated_at", "id") WHERE kind = 'product' AND status = 'visible' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_product_stars" ON "feedback" ("product_id", "overall", "rated_at", "id") WHERE kind = 'product' AND status = 'visible' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_seller_id_rated_at" ON "feedback" ("seller_id", "rated_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_kind_rated_at" ON "feedback" ("kind", "rated_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_status_rated_at" ON "feedback" ("status", "rated_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_product_id_rated_at" ON "feedback" ("product_id", "rated_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_customer_id" ON "feedback" ("customer_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "feedback_event" ("id" text not null, "feedback_id" text not null, "number" serial, "happening" text check ("happening" in ('given', 'edited', 'answered', 'hidden', 'restored')) not null, "actor_type" text check ("actor_type" in ('buyer', 'seller', 'merchant')) not null, "actor_id" text null, "details" jsonb null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "feedback_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_event_deleted_at" ON "feedback_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_event_feedback_id_number" ON "feedback_event" ("feedback_id", "number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_event_occurred_at" ON "feedback_event" ("occurred_at");`
    )

    this.addSql(
      `create table if not exists "feedback_picture" ("id" text not null, "customer_id" text not null, "feedback_id" text null, "rank" integer not null default 0, "file_id" text not null, "url" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "feedback_picture_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_picture_deleted_at" ON "feedback_picture" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_picture_feedback_id_rank" ON "feedback_picture" ("feedback_id", "rank") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_picture_customer_id" ON "feedback_picture" ("customer_id") WHERE feedback_id IS NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_picture_updated_at" ON "feedback_picture" ("updated_at") WHERE feedback_id IS NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "feedback_tally" ("id" text not null, "kind" text check ("kind" in ('seller', 'product', 'platform')) not null, "subject_id" text not null, "metric" text check ("metric" in ('overall', 'communication', 'shipping', 'accuracy')) not null, "period" text not null, "n" integer not null default 0, "sum" integer not null default 0, "star_1" integer not null default 0, "star_2" integer not null default 0, "star_3" integer not null default 0, "star_4" integer not null default 0, "star_5" integer not null default 0, "revision" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "feedback_tally_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_tally_deleted_at" ON "feedback_tally" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_feedback_tally_kind_subject_id_metric_period_unique" ON "feedback_tally" ("kind", "subject_id", "metric", "period");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_feedback_tally_kind_metric_period" ON "feedback_tally" ("kind", "metric", "period") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "product_rating" ("id" text not null, "product_id" text not null, "average" real not null default 0, "count" integer not null default 0, "score" real not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_rating_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_rating_deleted_at" ON "product_rating" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_product_rating_product_id_unique" ON "product_rating" ("product_id");`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_rating_score_product_id" ON "product_rating" ("score", "product_id") WHERE deleted_at IS NULL;`
    )

    // From here on by hand: what a model cannot say.
    for (const metric of ["overall", "communication", "shipping", "accuracy"]) {
      this.addSql(
        `alter table "feedback" add constraint "CK_feedback_${metric}" check (${metric} between 1 and 5);`
      )
    }
    this.addSql(
      `alter table "feedback" add constraint "CK_feedback_kind" check ((kind <> 'seller' or seller_id is not null) and (kind <> 'product' or product_id is not null));`
    )
    // Adding and taking back stars never leaves fewer than none.
    this.addSql(
      `alter table "feedback_tally" add constraint "CK_feedback_tally" check (n >= 0 and star_1 >= 0 and star_2 >= 0 and star_3 >= 0 and star_4 >= 0 and star_5 >= 0);`
    )
    // History is only added to.
    this
      .addSql(`create function feedback_event_is_final() returns trigger language plpgsql as $$ begin
      raise exception 'What happened to feedback does not change'; end $$;`)
    this.addSql(
      `create trigger "TR_feedback_event_is_final" before update or delete on "feedback_event" for each row execute function feedback_event_is_final();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists feedback_event_is_final() cascade;`)
    this.addSql(`drop table if exists "feedback" cascade;`)

    this.addSql(`drop table if exists "feedback_event" cascade;`)

    this.addSql(`drop table if exists "feedback_picture" cascade;`)

    this.addSql(`drop table if exists "feedback_tally" cascade;`)

    this.addSql(`drop table if exists "product_rating" cascade;`)
  }
}
