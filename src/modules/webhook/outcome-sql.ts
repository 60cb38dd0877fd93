const ROWS = `jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, delivery_id text,
  endpoint_id text, kind text, claim_count integer, number integer, at timestamptz,
  duration_ms integer, response_status integer, error text, response_excerpt text, status text,
  next_attempt_at timestamptz, hold_until timestamptz)`

/** Each attempt and what its delivery is now. Whoever lost the claim writes the attempt alone. */
export const MARK = `
  with row as (select * from ${ROWS}),
  marked as (
    update webhook_delivery as delivery
      set status = row.status, next_attempt_at = coalesce(row.next_attempt_at, delivery.next_attempt_at),
        claimed_until = null, response_status = row.response_status, last_error = row.error,
        delivered_at = case when row.status = 'delivered' then row.at end, updated_at = :now
      from row
      where delivery.id = row.delivery_id and delivery.claim_count = row.claim_count
        and delivery.status = 'sending'
      returning delivery.id
  ), tried as (
    insert into webhook_attempt (id, delivery_id, number, at, duration_ms, response_status, error,
        response_excerpt, created_at, updated_at)
      select id, delivery_id, number, at, duration_ms, response_status, error, response_excerpt,
        :now, :now from row
  )
  select count(*)::integer as marked from marked`

/** In one order, so that two processes that count for the same endpoints do not wait in a circle. */
export const COUNT = `
  insert into webhook_hour (id, endpoint_id, hour, succeeded, failed, duration_ms, created_at,
      updated_at)
    select 'whhour_' || substr(min(id), 7), endpoint_id, date_trunc('hour', at),
      count(*) filter (where status = 'delivered'), count(*) filter (where status <> 'delivered'),
      sum(duration_ms), :now, :now
    from ${ROWS} where kind <> 'test'
    group by endpoint_id, date_trunc('hour', at) order by 2, 3
    on conflict (endpoint_id, hour) do update
      set succeeded = webhook_hour.succeeded + excluded.succeeded,
        failed = webhook_hour.failed + excluded.failed,
        duration_ms = webhook_hour.duration_ms + excluded.duration_ms,
        updated_at = excluded.updated_at`

/**
 * How its endpoints are: one delivery is enough to be well. Who fails is failing since then, is
 * warned about once, and is disabled when it says it is gone or fails for too long. A healthy
 * endpoint costs no write.
 */
export const NOTE_HEALTH = `
  with heard as (
    select endpoint_id, bool_or(status = 'delivered') as is_well, min(at) as first_at,
        max(at) as last_at, bool_or(response_status = 410) as is_gone,
        max(hold_until) as hold_until
      from ${ROWS} where kind <> 'test' group by endpoint_id
  ), held as (
    select endpoint.id, endpoint.status, endpoint.warned_at,
        case when heard.is_well then null
          else coalesce(endpoint.failing_since, heard.first_at) end as failing_since,
        heard.is_well, heard.last_at, heard.is_gone, heard.hold_until
      from webhook_endpoint as endpoint join heard on heard.endpoint_id = endpoint.id
      where endpoint.deleted_at is null
        and (not heard.is_well or endpoint.failing_since is not null or heard.is_gone
          or heard.hold_until is not null)
      order by endpoint.id for update of endpoint
  ), judged as (
    select *,
        status = 'enabled' and (is_gone or failing_since <= last_at - cast(:failing as interval)) as is_disabled,
        status = 'enabled' and warned_at is null and failing_since <= last_at - cast(:warned as interval) as is_warned
      from held
  )
  update webhook_endpoint as endpoint
    set failing_since = judged.failing_since,
      warned_at = case when judged.is_well then null when judged.is_warned then cast(:now as timestamptz)
        else endpoint.warned_at end,
      next_send_at = greatest(endpoint.next_send_at, judged.hold_until),
      status = case when judged.is_disabled then 'disabled' else endpoint.status end,
      disabled_at = case when judged.is_disabled then :now else endpoint.disabled_at end,
      disabled_reason = case when not coalesce(judged.is_disabled, false) then endpoint.disabled_reason
        when judged.is_gone then 'gone' else 'failing' end,
      updated_at = :now
    from judged where judged.id = endpoint.id
    returning endpoint.id, coalesce(judged.is_disabled, false) as is_disabled,
      coalesce(judged.is_warned, false) as is_warned`
