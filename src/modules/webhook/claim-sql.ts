/** Endpoints that have something to send; a test is sent also when the endpoint is off. */
export const DUE_ENDPOINTS = `
  select endpoint.id, endpoint.failing_since is not null as is_failing
    from webhook_endpoint as endpoint
    where endpoint.deleted_at is null
      and (endpoint.next_send_at is null or endpoint.next_send_at <= :now)
      and exists (select 1 from webhook_delivery as delivery
        where delivery.endpoint_id = endpoint.id and delivery.status = 'pending'
          and delivery.deleted_at is null and delivery.next_attempt_at <= :now
          and (endpoint.status = 'enabled' or delivery.kind = 'test'))
    order by random() limit :limit`

/** Held, so that of several processes one at a time counts its rate and claims for it. */
export const HOLD_ENDPOINT = `
  select id, url, status, headers, rate_per_second, failing_since is not null as is_failing, secret,
      case when previous_secret_expires_at > :now then previous_secret end as previous_secret
    from webhook_endpoint
    where id = :id and deleted_at is null and (next_send_at is null or next_send_at <= :now)
    for update`

/** What is due for an endpoint, with the event as it is sent. */
export const CLAIM = `
  with due as (
    select id from webhook_delivery
      where endpoint_id = :endpoint_id and status = 'pending' and deleted_at is null
        and next_attempt_at <= :now and (:is_enabled or kind = 'test')
      order by next_attempt_at limit :limit for update skip locked
  ), mine as (
    update webhook_delivery as delivery set status = 'sending', attempts = attempts + 1,
        claim_count = claim_count + 1, claimed_until = :until, updated_at = :now
      from due where delivery.id = due.id
      returning delivery.id, delivery.event_id, delivery.kind, delivery.payload, delivery.attempts,
        delivery.claim_count, delivery.next_attempt_at
  )
  select mine.id as delivery_id, mine.kind, mine.payload, mine.attempts, mine.claim_count, event.id,
      event.type, event.api_version, event.occurred_at, event.sequence, event.resource_type,
      event.resource_id, event.data
    from mine join webhook_event as event on event.id = mine.event_id
    order by mine.next_attempt_at, event.id`

export const PACE = `update webhook_endpoint set next_send_at = :next_send_at where id = :id`

/** What was claimed and not begun: the attempt did not take place. */
export const GIVE_BACK = `
  update webhook_delivery as delivery set status = 'pending', attempts = attempts - 1,
      claimed_until = null, updated_at = :now
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(delivery_id text, claim_count integer)
    where delivery.id = row.delivery_id and delivery.claim_count = row.claim_count
      and delivery.status = 'sending'`

/** What somebody took over and never came back from. The attempt counts: it may have arrived. */
export const RECLAIM = `
  update webhook_delivery set status = 'pending', claimed_until = null, updated_at = :now
    where id in (select id from webhook_delivery
      where status = 'sending' and claimed_until < :now and deleted_at is null
      limit :limit for update skip locked)
    returning id`
