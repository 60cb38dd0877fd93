import type { Statement } from "./database"
import { AUCTION_COLUMNS } from "./rows"

const claim = (name: string, which: string): Statement => ({
  name,
  text: `with locked as materialized (
      select * from auction where deleted_at is null and ${which}
    )
    select ${AUCTION_COLUMNS}, date_trunc('milliseconds', clock_timestamp()) as now from locked`,
})

/**
 * What others hold is skipped and found again a second later. Who waits for one auction names it:
 * then the row is waited for, in one order for everybody, and looked at again after the wait.
 */
export const CLAIM_ENDED = claim(
  "auction_claim_ended",
  `status = 'live' and ends_at <= now()
    order by ends_at, id limit $1 for no key update skip locked`
)
export const CLAIM_ENDED_IDS = claim(
  "auction_claim_ended_ids",
  `status = 'live' and ends_at <= clock_timestamp() and id = any($1)
    order by id for no key update`
)
export const CLAIM_STARTING = claim(
  "auction_claim_starting",
  `status = 'scheduled' and starts_at <= now()
    order by starts_at, id limit $1 for no key update skip locked`
)
export const CLAIM_STARTING_IDS = claim(
  "auction_claim_starting_ids",
  `status = 'scheduled' and starts_at <= clock_timestamp() and id = any($1)
    order by id for no key update`
)

export const DUE_WITHIN: Statement = {
  name: "auction_due_within",
  text: `select id, ends_at as at,
      extract(epoch from ends_at - clock_timestamp())::float8 * 1000 as in_ms
    from auction
    where status = 'live' and deleted_at is null
      and ends_at <= now() + make_interval(secs => $1)
    order by ends_at limit $2`,
}

const CHANGES = (first: number) => `insert into auction_change
    (id, auction_id, kind, actor_type, actor_id, reason, details, at)
  select id, auction_id, kind, actor_type, actor_id, reason, details, at
  from unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[],
    $${first + 3}::text[], $${first + 4}::text[], $${first + 5}::text[], $${first + 6}::jsonb[],
    $${first + 7}::timestamptz[])
    as new (id, auction_id, kind, actor_type, actor_id, reason, details, at)`

const OUTBOX = (first: number) => `insert into auction_outbox (id, auction_id, name, data)
  select id, auction_id, name, data
  from unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[],
    $${first + 3}::jsonb[]) as new (id, auction_id, name, data)`

/** History and events of any number of auctions. */
export const WRITE_NEWS: Statement = {
  name: "auction_write_news",
  text: `with changes as (${CHANGES(1)}) ${OUTBOX(9)}`,
}

export const START: Statement = {
  name: "auction_start",
  text: `update auction set status = new.status, paused_at = new.paused_at,
      revision = revision + 1, updated_at = $1::timestamptz
    from unnest($2::text[], $3::text[], $4::timestamptz[]) as new (id, status, paused_at)
    where auction.id = new.id`,
}

/** A sale leaves its first attempt to get paid behind, in the same breath. */
export const END: Statement = {
  name: "auction_end",
  text: `with settlements as (
      insert into auction_settlement
        (id, auction_id, attempt, kind, customer_id, amount, payment_due_at)
      select id, auction_id, 1, kind, customer_id, amount, payment_due_at
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
        as new (id, auction_id, kind, customer_id, amount, payment_due_at)
    )
    update auction set status = new.status, unsold_reason = new.unsold_reason,
      status_reason = coalesce(new.status_reason, auction.status_reason),
      current_price = new.current_price, leader_id = new.leader_id, leader_max = new.leader_max,
      fee_amount = new.fee_amount, ended_at = $7::timestamptz, settled_at = new.settled_at,
      revision = revision + 1, updated_at = $7::timestamptz
    from unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::text[],
      $14::bigint[], $15::bigint[], $16::timestamptz[])
      as new (id, status, unsold_reason, status_reason, current_price, leader_id, leader_max,
        fee_amount, settled_at)
    where auction.id = new.id`,
}
