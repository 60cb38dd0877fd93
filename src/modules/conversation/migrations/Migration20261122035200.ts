import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122035200 extends Migration {
  override async up(): Promise<void> {
    // The one row of settings.
    this.addSql(`insert into "conversation_setting" ("id") values ('default');`)
    // Whoever counts wrongly is refused, not believed.
    this.addSql(
      `alter table "conversation_participant" add constraint "CK_conversation_participant_unread" check (unread_count >= 0 and unread_count = last_seq - last_read_seq - own_after_read);`
    )
    this.addSql(
      `alter table "conversation" add constraint "CK_conversation_subject" check ((order_id is null) <> (product_id is null));`
    )
    // The total of a customer or a store, from the index alone.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_participant_unread" ON "conversation_participant" ("side", "owner_id") INCLUDE ("unread_count") WHERE unread_count > 0;`
    )
    // Whom something waits for and who was not told yet.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_conversation_participant_waiting" ON "conversation_participant" ("unread_since") WHERE unread_count > 0 AND told_seq < last_seq;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_conversation_participant_waiting";`)
    this.addSql(`drop index if exists "IDX_conversation_participant_unread";`)
    this.addSql(`alter table "conversation" drop constraint if exists "CK_conversation_subject";`)
    this.addSql(
      `alter table "conversation_participant" drop constraint if exists "CK_conversation_participant_unread";`
    )
    this.addSql(`delete from "conversation_setting" where id = 'default';`)
  }
}
