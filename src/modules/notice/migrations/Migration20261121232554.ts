import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121232554 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_message_sent" ON "notice_message" ("channel", "sent_at") WHERE status = 'sent' AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_notice_message_sent";`)
  }
}
