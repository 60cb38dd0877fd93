import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121112330 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_auction_bid_history" ON "auction_bid" ("auction_id", "seq") WHERE voided_at IS NULL AND result <> 'max_raised' AND deleted_at IS NULL;`);
    // One bidder's bids, and by their keys: see BIDDER in ledger-sql.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_auction_bid_bidder" ON "auction_bid" ((auction_id || ' ' || customer_id), idempotency_key);`);
    // Of all attempts, not of those that are not deleted: see FIND_DECISIONS.
    this.addSql(`drop index if exists "IDX_auction_bid_attempt_auction_id_customer_id_idempotency_key";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_auction_bid_attempt_auction_id_customer_id_idempotency_key" ON "auction_bid_attempt" ("auction_id", "customer_id", "idempotency_key");`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_auction_bid_attempt_auction_id_customer_id_idempotency_key";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_auction_bid_attempt_auction_id_customer_id_idempotency_key" ON "auction_bid_attempt" ("auction_id", "customer_id", "idempotency_key") WHERE deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_auction_bid_history";`);
    this.addSql(`drop index if exists "IDX_auction_bid_bidder";`);
  }

}
