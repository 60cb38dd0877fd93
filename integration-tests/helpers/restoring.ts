import { Client } from "@medusajs/framework/pg"

/**
 * Brings a database back to its snapshot by writing back what was changed, instead of copying all of
 * it: of two hundred tables a test changes a dozen. It takes the place of the runner's own way, which
 * stays for whatever a write cannot bring back: a changed schema, or the snapshot of another file.
 */
type Copying = {
  createPostgresDatabaseTemplate: (names: Names) => Promise<void>
  restorePostgresDatabaseFromTemplate: (names: Names) => Promise<void>
}
type Names = { databaseName: string; templateName: string }

/** Which snapshot a database came from last, by its name. */
const snapshotOf = new Map<string, string>()

export const restoring = <Way extends Copying>(copying: Way): Way => ({
  ...copying,
  async createPostgresDatabaseTemplate(names: Names) {
    await inside(names.databaseName, keep)
    await copying.createPostgresDatabaseTemplate(names)
    snapshotOf.set(names.databaseName, names.templateName)
  },
  async restorePostgresDatabaseFromTemplate(names: Names) {
    const { databaseName, templateName } = names
    const isOwn = snapshotOf.get(databaseName) === templateName
    if (!isOwn || !(await inside(databaseName, writeBack))) {
      await copying.restorePostgresDatabaseFromTemplate(names)
      snapshotOf.set(databaseName, templateName)
    }
    await inside(databaseName, unlock)
  },
})

async function keep(client: Client) {
  const { rows } = await client.query("select to_regprocedure('kept.keep()') is null as is_new")
  if (rows[0].is_new || !(await answer(client, "kept.keep()"))) await client.query(INSTALL)
}

/** Who had a lock when the snapshot was made is done by now. */
const unlock = (client: Client) => client.query("delete from lock_lease")

const writeBack = (client: Client) => answer(client, "kept.write_back()")

async function answer(client: Client, question: string): Promise<boolean> {
  const { rows } = await client.query(`select ${question} as is_done`)
  return rows[0].is_done
}

async function inside<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Keeps every row, and from now on a mark for each table that is written to. A mark is a sequence:
 * it is set at once, by whoever writes, and nobody waits for anybody. A transaction that is taken
 * back leaves its mark, which costs a needless copy of a table and no more. Both functions do
 * nothing and say so when a table was made or changed.
 */
const INSTALL = `
  drop event trigger if exists kept_mark_schema;
  drop schema if exists kept cascade;
  create schema kept;

  create function kept.mark() returns trigger language plpgsql as $$
  begin
    perform nextval(format('kept.mark_%s', tg_relid));
    return null;
  end $$;

  create function kept.mark_schema() returns event_trigger language plpgsql as $$
  begin
    perform nextval('kept.mark_of_schema');
  end $$;

  create unlogged sequence kept.mark_of_schema;
  create table kept.place (name text, value bigint, is_called boolean);

  do $$
  declare
    own record;
  begin
    for own in
      select oid, oid::regclass as name from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace
    loop
      execute format('create table kept.rows_%s as table %s', own.oid, own.name);
      execute format('create unlogged sequence kept.mark_%s', own.oid);
      execute format(
        'create trigger kept_mark after insert or update or delete or truncate on %s
          for each statement execute function kept.mark()', own.name);
    end loop;
  end $$;

  create view kept.marked as
    select class.oid, class.oid::regclass as name,
           (select string_agg(format('%I', attname), ', ') from pg_attribute
             where attrelid = class.oid and attnum > 0 and not attisdropped
               and attgenerated = '') as columns
      from pg_class class
      join pg_sequences mark
        on mark.schemaname = 'kept' and mark.sequencename = 'mark_' || class.oid
     where mark.last_value is not null;

  create function kept.is_schema_as_it_was() returns boolean language sql as $$
    select last_value is null from pg_sequences
     where schemaname = 'kept' and sequencename = 'mark_of_schema'
  $$;

  create function kept.keep_places() returns void language plpgsql as $$
  declare
    own record;
  begin
    delete from kept.place;
    for own in select format('public.%I', sequencename) as name from pg_sequences
                where schemaname = 'public' loop
      execute format(
        'insert into kept.place select %L, last_value, is_called from %s', own.name, own.name);
    end loop;
  end $$;

  create function kept.keep() returns boolean language plpgsql as $$
  declare
    own record;
  begin
    if not kept.is_schema_as_it_was() then return false; end if;
    for own in select * from kept.marked loop
      execute format('delete from kept.rows_%s', own.oid);
      execute format('insert into kept.rows_%s select * from %s', own.oid, own.name);
      perform setval(format('kept.mark_%s', own.oid), 1, false);
    end loop;
    perform kept.keep_places();
    return true;
  end $$;

  create function kept.write_back() returns boolean language plpgsql as $$
  declare
    own record;
  begin
    if not kept.is_schema_as_it_was() then return false; end if;
    -- Who still works for the test before would write into the next one.
    perform pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle';
    -- No rule of any table, and no mark.
    set local session_replication_role = replica;
    for own in select * from kept.marked loop
      execute format('delete from %s', own.name);
      execute format('insert into %s (%s) overriding system value select %s from kept.rows_%s',
        own.name, own.columns, own.columns, own.oid);
      perform setval(format('kept.mark_%s', own.oid), 1, false);
    end loop;
    perform setval(name, value, is_called) from kept.place;
    return true;
  end $$;

  select kept.keep_places();
  create event trigger kept_mark_schema on ddl_command_end execute function kept.mark_schema();
`
