import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122142747 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "audit_entry" drop constraint if exists "audit_entry_actor_type_check";`
    )

    this.addSql(
      `alter table if exists "audit_entry" add column if not exists "method" text null, add column if not exists "route" text null, add column if not exists "outcome" text check ("outcome" in ('done', 'refused', 'failed', 'broken_off')) null, add column if not exists "status" integer null, add column if not exists "request_id" text null, add column if not exists "touched" text[] null, add column if not exists "fields" text[] null;`
    )
    this.addSql(
      `alter table if exists "audit_entry" alter column "resource_id" type text using ("resource_id"::text);`
    )
    this.addSql(`alter table if exists "audit_entry" alter column "resource_id" drop not null;`)
    this.addSql(
      `alter table if exists "audit_entry" add constraint "audit_entry_actor_type_check" check("actor_type" in ('merchant', 'seller', 'system', 'api_key'));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_audit_entry_created_at_id" ON "audit_entry" ("created_at", "id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_audit_entry_resource_id_created_at" ON "audit_entry" ("resource_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_audit_entry_touched" ON "audit_entry" USING GIN ("touched") WHERE deleted_at IS NULL;`
    )
    // Entries are only added. What a workflow undoes it forgets at once; the rest is kept for KEEP_DAYS.
    this.addSql(`create function audit_entry_is_final() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' and (old.created_at < now() - interval '400 days' or old.created_at > now() - interval '1 hour') then return old; end if;
      raise exception 'An audit entry does not change, and stays for 400 days'; end $$;`)
    this.addSql(
      `create trigger "TR_audit_entry_is_final" before update or delete on "audit_entry" for each row execute function audit_entry_is_final();`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists audit_entry_is_final() cascade;`)
    this.addSql(
      `alter table if exists "audit_entry" drop constraint if exists "audit_entry_actor_type_check";`
    )

    this.addSql(`drop index if exists "IDX_audit_entry_created_at_id";`)
    this.addSql(`drop index if exists "IDX_audit_entry_resource_id_created_at";`)
    this.addSql(`drop index if exists "IDX_audit_entry_touched";`)
    this.addSql(
      `alter table if exists "audit_entry" drop column if exists "method", drop column if exists "route", drop column if exists "outcome", drop column if exists "status", drop column if exists "request_id", drop column if exists "touched", drop column if exists "fields";`
    )

    this.addSql(
      `alter table if exists "audit_entry" alter column "resource_id" type text using ("resource_id"::text);`
    )
    this.addSql(`alter table if exists "audit_entry" alter column "resource_id" set not null;`)
    this.addSql(
      `alter table if exists "audit_entry" add constraint "audit_entry_actor_type_check" check("actor_type" in ('merchant', 'seller', 'system'));`
    )
  }
}
