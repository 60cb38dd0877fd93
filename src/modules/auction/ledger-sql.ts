import type { Statement } from "./database"
import { AUCTION_COLUMNS } from "./rows"

/**
 * The outer select reads the clock when the row comes out of the inner one, so after the lock was
 * waited for. In one select the clock could be read before the wait.
 */
export const LOCK: Statement = {
  name: "auction_lock",
  text: `with locked as materialized (
      select * from auction where id = $1 and status <> 'draft' and deleted_at is null
      for no key update
    )
    select ${AUCTION_COLUMNS}, date_trunc('milliseconds', clock_timestamp()) as now from locked`,
}

/**
 * What the index on bidders holds. A plan is made for the auctions that the statistics know, which
 * have few bids: it would find one bidder's among all bids of the auction, by its index on seq. So
 * auction and customer are looked up as one, for which there is one index.
 */
const BIDDER = "auction_bid.auction_id || ' ' || auction_bid.customer_id"
const WANTED_BIDDER = "$1::text || ' ' || wanted.customer_id"

/**
 * A key counts for a day; a stored bid keeps its key for as long as it lies here. Nothing is said
 * of `deleted_at`, and the rows of one key are kept apart by `offset 0`: a plan that was made while
 * the table was small could else walk all attempts of the day for every key.
 */
export const FIND_DECISIONS: Statement = {
  name: "auction_decisions",
  text: `with wanted as materialized (
      select * from unnest($2::text[], $3::text[]) as wanted (customer_id, idempotency_key)
    )
    select wanted.*, true as is_placed, bid.*, null as code, null as message
    from wanted cross join lateral (
      select id, seq, max_amount, result, price_after, decided_at, (
          select max(max_amount) from auction_bid
          where ${BIDDER} = ${WANTED_BIDDER} and voided_at is null
        ) as own_max
      from auction_bid
      where ${BIDDER} = ${WANTED_BIDDER}
        and auction_bid.idempotency_key = wanted.idempotency_key
      limit 1
    ) as bid
    union all
    select wanted.*, false, attempt.id, null, attempt.max_amount, null, null, null, null,
      attempt.code, attempt.message
    from wanted cross join lateral (
      select * from (
        select * from auction_bid_attempt
        where auction_id = $1::text and auction_bid_attempt.customer_id = wanted.customer_id
          and auction_bid_attempt.idempotency_key = wanted.idempotency_key
        offset 0
      ) as of_key
      where received_at > now() - interval '24 hours'
      order by received_at desc, id desc limit 1
    ) as attempt`,
}

export const FIND_BIDDERS: Statement = {
  name: "auction_bidders",
  text: `select wanted.customer_id from unnest($2::text[]) as wanted (customer_id)
    cross join lateral (
      select 1 from auction_bid
      where ${BIDDER} = ${WANTED_BIDDER} and voided_at is null
      limit 1
    ) as found`,
}

const ATTEMPTS = `insert into auction_bid_attempt
    (id, auction_id, customer_id, max_amount, code, message, idempotency_key, source, received_at)
  select id, $1::text, customer_id, max_amount, code, message, idempotency_key, source, received_at
  from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[],
    $8::text[], $9::timestamptz[])
    as new (id, customer_id, max_amount, code, message, idempotency_key, source, received_at)`

export const WRITE_ATTEMPTS: Statement = { name: "auction_write_attempts", text: ATTEMPTS }

/** Everything that a batch leaves behind, in one round trip. */
export const WRITE_BATCH: Statement = {
  name: "auction_write_batch",
  text: `with attempts as (${ATTEMPTS}),
    bids as (
      insert into auction_bid
        (id, auction_id, seq, customer_id, max_amount, result, price_after, leader_after,
          ends_at_after, idempotency_key, source, received_at, decided_at)
      select id, $1::text, seq, customer_id, max_amount, result, price_after, leader_after,
        ends_at_after, idempotency_key, source, received_at, $21::timestamptz
      from unnest($10::text[], $11::int[], $12::text[], $13::bigint[], $14::text[], $15::bigint[],
        $16::text[], $17::timestamptz[], $18::text[], $19::text[], $20::timestamptz[])
        as new (id, seq, customer_id, max_amount, result, price_after, leader_after,
          ends_at_after, idempotency_key, source, received_at)
    ),
    outbox as (
      insert into auction_outbox (id, auction_id, name, data)
      select id, $1::text, name, data from unnest($22::text[], $23::text[], $24::jsonb[])
        as new (id, name, data)
    ),
    changes as (
      insert into auction_change (id, auction_id, kind, actor_type, details, at)
      select id, $1::text, 'extended', 'system', details, $21::timestamptz
      from unnest($25::text[], $26::jsonb[]) as new (id, details)
    )
    update auction set seq = $27::int, revision = revision + 1, current_price = $28::bigint,
      leader_id = $29::text, leader_max = $30::bigint, bid_count = $31::int,
      bidder_count = $32::int, ends_at = $33::timestamptz, extension_count = $34::int,
      is_buy_now_withdrawn = $35::boolean, updated_at = $21::timestamptz
    where id = $1::text`,
}
