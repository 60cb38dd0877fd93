/** Two that add at once wait for each other, so that the second counts the first. */
export const HOLD_OWNER = "select pg_advisory_xact_lock(hashtextextended(:owner, 0))"

export const HOLD_SCHEDULE = `
  select id from report_schedule
    where id = :id and seller_id is not distinct from :seller_id and deleted_at is null for update`

/** Those that were never looked at come first. */
export const DUE = `
  select id from report_schedule
    where is_enabled and (next_at is null or next_at <= :now) and deleted_at is null
    order by next_at nulls first, id limit :limit`

/** Whoever gets the row makes the run; who comes second waits for the first, and gets none. */
export const CLAIM_SLOT = `
  insert into report_slot (id, schedule_id, slot, error, created_at, updated_at)
    values (:id, :schedule_id, :slot, :error, :now, :now)
    on conflict (schedule_id, slot) where deleted_at is null do nothing
    returning id`

export const FILL_SLOT = `update report_slot set run_id = :run_id, updated_at = :now where id = :id`

/** Only forward: it may have been changed while it was looked at. */
export const MOVE_ON = `
  update report_schedule set next_at = :next_at
    where id = :id and is_enabled and (next_at is null or next_at <= :now) and deleted_at is null`

/** The run that each of some schedules made last. */
export const LAST_RUNS = `
  select last.id from unnest(cast(:ids as text[])) as schedule(id)
    cross join lateral (
      select id from report_run
        where schedule_id = schedule.id and deleted_at is null
        order by created_at desc, id desc limit 1
    ) last`

export const FORGET_SLOTS = `
  delete from report_slot where id in (
    select id from report_slot where created_at < :before limit :limit)`
