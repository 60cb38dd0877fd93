import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122002834 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "attachment" ("id" text not null, "uploader_type" text check ("uploader_type" in ('customer', 'guest', 'seller', 'merchant')) not null, "uploader_id" text not null, "subject_type" text null, "subject_id" text null, "filename" text not null, "mime_type" text not null, "size" integer not null, "file_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "attachment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_attachment_deleted_at" ON "attachment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_attachment_subject_type_subject_id" ON "attachment" ("subject_type", "subject_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_attachment_uploader_type_uploader_id" ON "attachment" ("uploader_type", "uploader_id") WHERE subject_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_attachment_created_at" ON "attachment" ("created_at") WHERE subject_id IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "attachment" cascade;`);
  }

}
