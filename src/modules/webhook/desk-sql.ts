import { WANTS } from "./recording-sql"

const REPLAY_ID = `'whdl_' || substr(event.id, 5) || substr(md5(random()::text), 1, 10)`
const COLUMNS = `id, event_id, endpoint_id, seller_id, event_type, kind, payload, status,
  next_attempt_at, created_at, updated_at`
const REPLAY = `${REPLAY_ID}, event.id, endpoint.id, event.seller_id, event.type, 'replay',
  endpoint.payload, 'pending', cast(:now as timestamptz), cast(:now as timestamptz),
  cast(:now as timestamptz)`

/** Once more to the same endpoint, whatever became of the delivery. */
export const REPLAY_ONE = `
  insert into webhook_delivery (${COLUMNS})
    select ${REPLAY}
    from webhook_delivery as old
      join webhook_event as event on event.id = old.event_id
      join webhook_endpoint as endpoint on endpoint.id = old.endpoint_id
    where old.id = :id and coalesce(old.seller_id, '') = :owner and endpoint.deleted_at is null
    returning id`

/** Everything of a period that the endpoint wants, the oldest first, also what it never got. */
export const REPLAY_PERIOD = `
  insert into webhook_delivery (${COLUMNS})
    select ${REPLAY}
    from webhook_endpoint as endpoint
      join webhook_event as event on event.seller_id is not distinct from endpoint.seller_id
    where endpoint.id = :endpoint_id and event.deleted_at is null
      and event.created_at >= :since and event.created_at < :until
      and (cast(:types as text[]) is null or event.type = any(:types)) and ${WANTS}
    order by event.created_at, event.id limit :limit
    returning id`

/** What failed and was not sent again since. */
export const REPLAY_FAILED = `
  insert into webhook_delivery (${COLUMNS})
    select ${REPLAY}
    from (
      select distinct on (failed.event_id) failed.event_id, failed.endpoint_id, failed.created_at
        from webhook_delivery as failed
        where failed.endpoint_id = :endpoint_id and failed.status = 'failed'
          and failed.deleted_at is null and failed.kind <> 'test'
          and failed.created_at >= :since and failed.created_at < :until
          and not exists (select 1 from webhook_delivery as again
            where again.event_id = failed.event_id and again.endpoint_id = failed.endpoint_id
              and again.kind = 'replay' and again.created_at > failed.created_at
              and again.deleted_at is null)
        order by failed.event_id
      ) as old
      join webhook_event as event on event.id = old.event_id
      join webhook_endpoint as endpoint on endpoint.id = old.endpoint_id
    order by event.created_at, event.id limit :limit
    returning id`

/** The attempts of a day, in whole hours. */
const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

/** The last of all attempts among those of the newest deliveries, for each endpoint. */
export const LAST_ANSWERS = `
  select endpoint.id as endpoint_id, answer.at, answer.response_status, answer.error
    from unnest(cast(:ids as text[])) as endpoint(id)
      cross join lateral (
        select attempt.at, attempt.response_status, attempt.error
          from (select id from webhook_delivery
              where endpoint_id = endpoint.id and attempts > 0
              order by created_at desc limit :newest) as delivery
            join webhook_attempt as attempt on attempt.delivery_id = delivery.id
          order by attempt.at desc limit 1) as answer`

export const DAY_OF = `
  select endpoint_id, sum(succeeded)::integer as succeeded, sum(failed)::integer as failed,
      round(sum(duration_ms)::numeric / nullif(sum(succeeded) + sum(failed), 0))::integer
        as average_ms,
      jsonb_agg(jsonb_build_object('hour', to_char(hour at time zone 'utc', '${ISO}'),
        'succeeded', succeeded, 'failed', failed) order by hour) as hours
    from webhook_hour where endpoint_id = any(:ids) and hour > :since and deleted_at is null
    group by endpoint_id`
