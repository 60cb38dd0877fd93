import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The same columns, the person first: what somebody was told is found without reading all of it. */
export class Migration20261123014500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_notice_digest_event_once";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_digest_event_once" ON "notice_digest_event" ("recipient_id", "event_key", "key", "recipient_type", "channel");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_notice_digest_event_once";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_digest_event_once" ON "notice_digest_event" ("event_key", "key", "recipient_type", "recipient_id", "channel");`
    )
  }
}
