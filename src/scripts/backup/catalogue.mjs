/**
 * Questions to PostgreSQL's catalogue about one schema ($1). Names come back quoted and with their
 * schema, as every session here begins with an empty search path.
 */

/** What an extension brought comes with it again. */
const ownsIt = (catalogue, alias) => `not exists (
  select from pg_depend
   where classid = '${catalogue}'::regclass and objid = ${alias}.oid and deptype = 'e')`

const inSchema = (column) => `${column} = $1::regnamespace`

export const EXTENSIONS = `
  select format('%I', extname) as name from pg_extension
   where ${inSchema("extnamespace")} order by 1`

export const ENUMS = `
  select t.oid::regtype::text as name,
         string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid
   where ${inSchema("t.typnamespace")} and ${ownsIt("pg_type", "t")}
   group by t.oid order by 1`

/** How words are found: a configuration, and what each kind of word passes through. */
export const SEARCHES = `
  select c.oid::regconfig::text as name, format('%I.%I', n.nspname, p.prsname) as parser,
         array(
           select format('ADD MAPPING FOR %s WITH %s', quote_ident(t.alias),
                    string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno))
             from pg_ts_config_map m
             join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype
            where m.mapcfg = c.oid group by t.alias order by t.alias) as mappings
    from pg_ts_config c
    join pg_ts_parser p on p.oid = c.cfgparser
    join pg_namespace n on n.oid = p.prsnamespace
   where ${inSchema("c.cfgnamespace")} and ${ownsIt("pg_ts_config", "c")}
   order by 1`

/** Of a function that takes a table's rows: it comes after that table, and goes before it. */
export const takesRows = (alias) => `exists (
  select from pg_depend d
    join pg_type t on t.oid = d.refobjid
    join pg_class c on c.oid in (t.typrelid, (select typrelid from pg_type where oid = t.typelem))
   where d.classid = 'pg_proc'::regclass and d.objid = ${alias}.oid
     and d.refclassid = 'pg_type'::regclass and ${inSchema("c.relnamespace")})`

export const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as definition, ${takesRows("p")} as takes_rows
    from pg_proc p
   where ${inSchema("p.pronamespace")} and p.prokind <> 'a' and ${ownsIt("pg_proc", "p")}
   order by p.oid`

export const SEQUENCES = `
  select c.oid::regclass::text as name, format_type(s.seqtypid, null) as type,
         format('INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %s',
           s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
           case when s.seqcycle then 'CYCLE' else 'NO CYCLE' end) as how,
         case d.deptype when 'i' then 'identity' when 'a' then 'serial' else 'free' end as kind,
         d.refobjid::regclass || '.' || quote_ident(a.attname) as owner
    from pg_sequence s
    join pg_class c on c.oid = s.seqrelid
    left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid
      and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
    left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
   where ${inSchema("c.relnamespace")} and ${ownsIt("pg_class", "c")}
   order by 1`

/** A partition after what it is a partition of. */
export const TABLES = `
  select c.oid::regclass::text as name, c.relkind as kind, c.relpersistence = 'u' as unlogged,
         array_to_string(c.reloptions, ', ') as options,
         case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
         case when c.relispartition
           then (select inhparent::regclass::text from pg_inherits where inhrelid = c.oid)
         end as parent,
         pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c
   where ${inSchema("c.relnamespace")} and c.relkind in ('r', 'p') and ${ownsIt("pg_class", "c")}
   order by 1`

export const COLUMNS = `
  select c.oid::regclass::text as table, quote_ident(a.attname) as name,
         format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
         nullif(a.attgenerated, '') as generated, nullif(a.attidentity, '') as identity,
         case when a.attidentity <> ''
           then pg_get_serial_sequence(c.oid::regclass::text, a.attname) end as sequence,
         pg_get_expr(d.adbin, d.adrelid) as expression,
         case when a.attcollation <> t.typcollation
           then a.attcollation::regcollation::text end as collation
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where ${inSchema("c.relnamespace")} and c.relkind in ('r', 'p') and a.attnum > 0
     and not a.attisdropped and ${ownsIt("pg_class", "c")}
   order by 1, a.attnum`

/** Those of a partition that its parent has come with the parent's. */
export const CONSTRAINTS = `
  select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, k.contype as type,
         k.convalidated as valid, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
   where ${inSchema("c.relnamespace")} and k.contype in ('p', 'u', 'x', 'c', 'f')
     and k.conparentid = 0 and k.conislocal and ${ownsIt("pg_class", "c")}
   order by 1, 2`

/** PostgreSQL writes ONLY for the index of a partitioned table, and would then leave it unfinished. */
export const INDEXES = `
  select case when i.relkind = 'I' then replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON ')
           else pg_get_indexdef(i.oid) end as definition
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class c on c.oid = x.indrelid
   where ${inSchema("c.relnamespace")} and c.relkind in ('r', 'p') and not i.relispartition
     and not exists (
       select from pg_constraint where conindid = i.oid and contype in ('p', 'u', 'x'))
     and ${ownsIt("pg_class", "c")}
   order by i.relname`

export const VIEWS = `
  select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as definition from pg_class c
   where ${inSchema("c.relnamespace")} and c.relkind = 'v' and ${ownsIt("pg_class", "c")}
   order by c.oid`

/** Another schema is somebody else's, and so is a trigger that calls into it. */
export const TRIGGERS = `
  select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name, t.tgenabled as enabled,
         pg_get_triggerdef(t.oid) as definition,
         p.pronamespace not in ($1::regnamespace, 'pg_catalog'::regnamespace) as foreign
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    join pg_proc p on p.oid = t.tgfoid
   where ${inSchema("c.relnamespace")} and not t.tgisinternal and t.tgparentid = 0
   order by 1, 2`

export const COMMENTS = `
  select format('COMMENT ON %s %s IS %L',
           case when d.objsubid = 0 then 'TABLE' else 'COLUMN' end,
           c.oid::regclass || coalesce('.' || quote_ident(a.attname), ''), d.description) as statement
    from pg_description d
    join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
   where ${inSchema("c.relnamespace")} and c.relkind in ('r', 'p') order by 1`

export const OTHER_SCHEMAS = `
  select distinct n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', $1) and c.relkind = 'r'
   order by 1`

/** Anything in the schema that none of the questions above asks for. */
export const UNKNOWN = `
  select pg_describe_object(d.classid, d.objid, 0) as name from pg_depend d
   where d.refclassid = 'pg_namespace'::regclass and d.refobjid = $1::regnamespace
     and d.deptype = 'n'
     and not exists (
       select from pg_depend e
        where e.classid = d.classid and e.objid = d.objid and e.deptype = 'e')
     and case d.classid
       when 'pg_class'::regclass
         then (select relkind not in ('r', 'p', 'S', 'i', 'I', 'v', 't')
                   or relrowsecurity
                   or (not relispartition and exists (select from pg_inherits where inhrelid = oid))
                 from pg_class where oid = d.objid)
       when 'pg_type'::regclass then (select typtype <> 'e' and typelem = 0 from pg_type where oid = d.objid)
       when 'pg_proc'::regclass then (select prokind = 'a' from pg_proc where oid = d.objid)
       when 'pg_extension'::regclass then false
       when 'pg_ts_config'::regclass then false
       when 'pg_default_acl'::regclass then false
       else true
     end
  union all
  select format('rule %s', rulename) from pg_rewrite r join pg_class c on c.oid = r.ev_class
   where ${inSchema("c.relnamespace")} and rulename <> '_RETURN' and ${ownsIt("pg_class", "c")}`
