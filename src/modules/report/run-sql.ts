import { TOLD_MAX } from "./rules"

/** Two requests of one person wait for each other, so that the second counts the first. */
export const HOLD_PERSON = "select pg_advisory_xact_lock(hashtextextended(:person, 0))"

/** Those who are told already, and those who ask now, each once, in the order in which they came. */
const toldWith = (added: string) => `coalesce((
    select array_agg(id order by place) from (
      select id, min(place) as place
        from unnest(run.told_ids || ${added}) with ordinality as told(id, place)
        group by id order by place limit ${TOLD_MAX}
    ) as told), '{}')`

/** Whoever asks for what is under way gets that. */
export const JOIN = `
  update report_run as run set told_ids = ${toldWith("cast(:told_ids as text[])")}, updated_at = :now
    where fingerprint = :fingerprint and state in ('queued', 'running') and deleted_at is null
    returning id`

/** The same when two ask at one moment: the index lets one of them in, the other joins. */
export const ENQUEUE = `
  insert into report_run as run (id, report_key, format, raw, params, seller_id, fingerprint,
      requested_by, told_ids, schedule_id, created_at, updated_at)
    values (:id, :key, :format, :raw, cast(:params as jsonb), :seller_id, :fingerprint,
      :requested_by, cast(:told_ids as text[]), :schedule_id, :now, :now)
    on conflict (fingerprint) where state in ('queued', 'running') and deleted_at is null
    do update set told_ids = ${toldWith("excluded.told_ids")}, updated_at = excluded.updated_at
    returning id`

export const WAITING = `
  select count(*)::integer as waiting from report_run
    where requested_by = :requested_by and state = 'queued' and deleted_at is null`

export const CANCEL = `
  update report_run set state = 'cancelled', finished_at = :now, updated_at = :now
    where id = :id and seller_id is not distinct from :seller_id
      and state in ('queued', 'running') and deleted_at is null
    returning id`
