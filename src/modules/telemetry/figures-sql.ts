/**
 * What waits, what failed and what is late, of all domains, in one statement: like reports, it reads
 * the tables of others and writes none. Each part walks an index to its first rows, so that a million
 * rows cost what a hundred cost; counts end at `count_max`.
 */

/** How many rows, of those that are counted at all. */
const counted = (rows: string) => `(select count(*) from (${rows} limit :count_max) as counted)`
const line = (kind: string, name: string, rows: string, since: string) => `
  select '${kind}' as kind, '${name}' as name, ${counted(`select 1 ${rows}`)} as count,
    cast((${since}) as timestamptz) as since`
/** The first of an index is the oldest. */
const simple = (kind: string, name: string, rows: string, moment: string) =>
  line(kind, name, rows, `select min(${moment}) ${rows}`)

const LIVE = "deleted_at is null"

/** Each endpoint has an index of its own deliveries; there is none over all of them. */
const DELIVERIES = `from webhook_delivery as one
  where one.endpoint_id = endpoint.id and one.status = 'pending' and one.deleted_at is null
    and one.next_attempt_at <= :now`
/** What waits for an endpoint that is off is not late. */
const ENABLED = "where endpoint.deleted_at is null and endpoint.status = 'enabled'"
const deliveries = line(
  "outbox",
  "webhook_deliveries",
  `from webhook_endpoint as endpoint
    cross join lateral (select 1 ${DELIVERIES} limit :count_max) as due
    ${ENABLED}`,
  `select min(due.since) from webhook_endpoint as endpoint
    cross join lateral (select min(one.next_attempt_at) as since ${DELIVERIES}) as due
    ${ENABLED}`
)

const FAILED = `from webhook_delivery as one
  where one.endpoint_id = endpoint.id and one.status = 'failed' and one.deleted_at is null
    and one.created_at > :day_ago`
const failedDeliveries = line(
  "failed",
  "webhook_deliveries",
  `from webhook_endpoint as endpoint
    cross join lateral (select 1 ${FAILED} limit :count_max) as failed
    where endpoint.deleted_at is null`,
  `select min(failed.since) from webhook_endpoint as endpoint
    cross join lateral (select min(one.created_at) as since ${FAILED}) as failed
    where endpoint.deleted_at is null`
)

/** So is the index of messages, by channel and priority. */
const QUEUES = `from unnest(array['feed', 'email', 'telegram', 'sms']) as queue(channel)
  cross join generate_series(0, 3) as rank(priority)`
const MESSAGES = `from notice_message as one
  where one.channel = queue.channel and one.priority = rank.priority and one.status = 'pending'
    and one.deleted_at is null and one.send_after <= :now`
const notices = line(
  "outbox",
  "notices",
  `${QUEUES} cross join lateral (select 1 ${MESSAGES} limit :count_max) as due`,
  `select min(due.since) ${QUEUES}
    cross join lateral (select min(one.send_after) as since ${MESSAGES}) as due`
)

/** Of the newest divided orders, those that the ledger never looked at. */
const UNBOOKED = `from (
    select order_id, created_at from order_split where ${LIVE} order by id desc limit :newest_max
  ) as newest
  where not exists (select from ledger_order as known
    where known.order_id = newest.order_id and known.deleted_at is null)`

const RUNS = "from report_run where deleted_at is null and state"
const PARTS = [
  simple("outbox", "auction_events", "from auction_outbox", "created_at"),
  deliveries,
  notices,
  simple("outbox", "bookings", UNBOOKED, "newest.created_at"),
  simple(
    "outbox",
    "refunds",
    `from refund_request where status = 'approved' and next_attempt_at <= :now and ${LIVE}`,
    "next_attempt_at"
  ),
  simple(
    "outbox",
    "payouts",
    `from payout where status in ('pending', 'processing') and provider <> 'manual' and ${LIVE}
      and (next_attempt_at is null or next_attempt_at <= :now)`,
    "coalesce(next_attempt_at, created_at)"
  ),
  simple("outbox", "report_runs", `${RUNS} = 'queued'`, "created_at"),
  simple(
    "outbox",
    "catalog_imports",
    `from catalog_import where status = 'queued' and ${LIVE}`,
    "created_at"
  ),
  simple(
    "outbox",
    "auction_closes",
    `from auction where status = 'live' and ends_at <= :now and ${LIVE}`,
    "ends_at"
  ),
  simple(
    "outbox",
    "auction_starts",
    `from auction where status = 'scheduled' and starts_at <= :now and ${LIVE}`,
    "starts_at"
  ),
  simple(
    "outbox",
    "ticket_deadlines",
    `from ticket where sla_next_at <= :now and ${LIVE}`,
    "sla_next_at"
  ),
  failedDeliveries,
  simple(
    "failed",
    "notices",
    `from notice_message where status = 'dead' and ${LIVE}`,
    "created_at"
  ),
  simple("failed", "report_runs", `${RUNS} = 'failed' and created_at > :day_ago`, "created_at"),
  simple(
    "failed",
    "refunds",
    `from refund_request where status = 'failed' and ${LIVE}`,
    "created_at"
  ),
  simple(
    "failed",
    "payouts",
    `from payout where status = 'failed' and failed_at > :day_ago and ${LIVE}`,
    "failed_at"
  ),
  simple("state", "report_runs_running", `${RUNS} = 'running'`, "started_at"),
  simple(
    "state",
    "tickets_overdue",
    `from ticket where sla_due_at <= :now and ${LIVE}`,
    "sla_due_at"
  ),
  simple("state", "locks_held", "from lock_lease where expires_at > :now", "created_at"),
  simple(
    "state",
    "statistics",
    "from stat_progress where refreshed_at is not null",
    "refreshed_at"
  ),
]

export const FIGURES = PARTS.join("\n union all ")

/** How long reports took whose making ended since `hour_ago`, in seconds. */
export const REPORT_SECONDS = `
  select count(*) as count, coalesce(sum(seconds), 0) as sum, coalesce(max(seconds), 0) as max
    from (
      select extract(epoch from finished_at - started_at) as seconds from report_run
        where created_at > :day_ago and finished_at > :hour_ago and started_at is not null
          and deleted_at is null
        order by created_at desc limit :count_max
    ) as made`

export const KNOWN_JOBS = `
  select id as name, schedule, runs, failures, last_started_at, last_duration_ms, last_error,
      last_failed_at, seen_at
    from job_record where deleted_at is null order by id limit :limit`

export const KNOWN_PROCESSES = `
  select id, mode, host, pid, version, started_at, seen_at, sockets, dropped_events, memory_mb
    from process_record where seen_at > :since order by seen_at desc, id limit :limit`
