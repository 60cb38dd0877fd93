/** Claims wait for each other, so that each counts the ones before. */
export const HOLD_CLAIMS = "select pg_advisory_xact_lock(hashtextextended('report_run:claims', 0))"

/**
 * The run that is next: of those who have the least under way, the oldest. So nobody waits for all
 * that another has asked for. Schedules together are one of them, without a limit of their own.
 */
export const CLAIM = `
  with busy as (
    select requested_by, count(*) as running from report_run
      where state = 'running' and deleted_at is null group by requested_by
  ), due as (
    select run.id from report_run as run
      left join busy on busy.requested_by is not distinct from run.requested_by
      where run.state = 'queued' and run.deleted_at is null
        and (run.requested_by is null or coalesce(busy.running, 0) < :running_max)
      order by coalesce(busy.running, 0), run.created_at, run.id
      limit 1 for update of run skip locked
  )
  update report_run as run set state = 'running', attempt = attempt + 1, rows = 0, bytes = 0,
      file_id = null, started_at = :now, heartbeat_at = :now, updated_at = :now
    from due where run.id = due.id
    returning run.id`

/** Every word of whoever works on a run counts only as long as it is theirs. */
const MINE = "id = :id and attempt = :attempt and state = 'running' and deleted_at is null"

export const BEAT = `
  update report_run set rows = :rows, bytes = :bytes, heartbeat_at = :now, updated_at = :now
    where ${MINE} returning id`

export const OPEN_FILE = `
  update report_run set file_id = :file_id, heartbeat_at = :now, updated_at = :now
    where ${MINE} returning id`

export const FINISH = `
  update report_run set state = 'done', rows = :rows, bytes = :bytes, sha256 = :sha256,
      heartbeat_at = null, finished_at = :now, expires_at = :expires_at, updated_at = :now
    where ${MINE} returning id`

export const FAIL = `
  update report_run set state = 'failed', error = :error, heartbeat_at = null, finished_at = :now,
      updated_at = :now
    where ${MINE} returning id`

export const GIVE_BACK = `
  update report_run set state = 'queued', rows = 0, bytes = 0, heartbeat_at = null,
      started_at = null, updated_at = :now
    where ${MINE} returning id`

/** Runs whose process ended without a word. Their files are left to be deleted. */
export const FAIL_SILENT = `
  update report_run set state = 'failed', error = :error, heartbeat_at = null, finished_at = :now,
      updated_at = :now
    where id in (select id from report_run
      where state = 'running' and heartbeat_at < :silent_since and deleted_at is null
      limit :limit for update skip locked)
    returning id`

export const EXPIRE = `
  update report_run set state = 'expired', updated_at = :now
    where id in (select id from report_run
      where state = 'done' and expires_at <= :now and deleted_at is null
      order by expires_at limit :limit for update skip locked)
    returning id`

/** Not those of a moment ago: whoever wrote them deletes them first. */
export const LEFT_FILES = `
  select id, file_id from report_run
    where file_id is not null and state <> 'done' and state not in ('queued', 'running')
      and finished_at < :before and deleted_at is null
    order by finished_at limit :limit`

export const FORGET_FILE = `
  update report_run set file_id = null, updated_at = :now
    where id = :id and file_id = :file_id and state <> 'done'`

export const FORGET = `
  delete from report_run where id in (select id from report_run
      where created_at < :before and file_id is null and state not in ('queued', 'running')
      order by created_at limit :limit for update skip locked)
    returning id`
