import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121080500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "auction_settlement" add column if not exists "followed_up_at" timestamptz null;`);
    // By hand: what the job looks for every few seconds, and whose stock must stay.
    this.addSql(`create index "auction_settlement_to_follow_up" on "auction_settlement" ("defaulted_at") where defaulted_at is not null and followed_up_at is null;`);
    this.addSql(`create index "auction_open_variant" on "auction" ("variant_id") where is_open;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "auction_open_variant";`);
    this.addSql(`drop index if exists "auction_settlement_to_follow_up";`);
    this.addSql(`alter table if exists "auction_settlement" drop column if exists "followed_up_at";`);
  }

}
