import { TEST_EVENT } from "./catalogue"

const ROWS = `jsonb_to_recordset(cast(:rows as jsonb)) as row(position integer, id text, type text,
  audience text, event_key text, resource_type text, resource_id text, occurred_at timestamptz,
  data text)`

/**
 * Holds the counters of all resources in question until the transaction ends. All take them in one
 * order, so that no two wait for each other.
 */
export const LOCK_RESOURCES = `
  insert into webhook_resource (id, audience, resource_type, resource_id, created_at, updated_at)
    select 'whres_' || substr(min(id), 5), audience, resource_type, resource_id, :now, :now from ${ROWS}
      group by audience, resource_type, resource_id
      order by audience, resource_type, resource_id
    on conflict (audience, resource_type, resource_id) do update
      set updated_at = excluded.updated_at`

/** Whether an endpoint wants an event, by `*`, `order.*` or `order.placed`. Nobody wants a test. */
export const WANTS = `event.type <> '${TEST_EVENT}' and exists (
  select 1 from unnest(endpoint.event_types) as pattern
    where pattern = '*' or pattern = event.type
      or (right(pattern, 2) = '.*' and starts_with(event.type, left(pattern, -1))))`

/**
 * Writes what is new, numbered from the counters that are held, and a delivery of it to each
 * endpoint that wants it. The counters count what was written.
 */
export const RECORD = `
  with fresh as (
    select row.*, nullif(audience, 'merchant') as seller_id from ${ROWS}
      where not exists (select 1 from webhook_event as known
          where known.event_key = row.event_key and known.seller_id = row.audience
            and known.deleted_at is null)
        and not exists (select 1 from webhook_event as known
          where known.event_key = row.event_key and known.seller_id is null
            and row.audience = 'merchant' and known.deleted_at is null)
  ), numbered as (
    select fresh.*, counter.last_sequence + row_number() over (
        partition by fresh.audience, fresh.resource_type, fresh.resource_id
        order by fresh.position) as sequence
      from fresh join webhook_resource as counter
        using (audience, resource_type, resource_id)
  ), event as (
    insert into webhook_event (id, type, seller_id, event_key, resource_type, resource_id, sequence,
        occurred_at, api_version, data, created_at, updated_at)
      select id, type, seller_id, event_key, resource_type, resource_id, sequence, occurred_at,
        :api_version, data, :now, :now
      from numbered order by position
      returning id, type, seller_id, coalesce(seller_id, 'merchant') as audience, resource_type,
        resource_id, sequence
  ), counted as (
    update webhook_resource as counter
      set last_sequence = latest.sequence, updated_at = :now
      from (select audience, resource_type, resource_id, max(sequence) as sequence
          from event group by 1, 2, 3) as latest
      where counter.audience = latest.audience and counter.resource_type = latest.resource_type
        and counter.resource_id = latest.resource_id
  ), queued as (
    insert into webhook_delivery (id, event_id, endpoint_id, seller_id, event_type, kind, payload,
        status, next_attempt_at, created_at, updated_at)
      select 'whdl_' || substr(event.id, 5) || substr(endpoint.id, 22), event.id, endpoint.id,
        event.seller_id, event.type, 'event', endpoint.payload, 'pending', :now, :now, :now
      from event join webhook_endpoint as endpoint
        on coalesce(endpoint.seller_id, 'merchant') = event.audience
      where endpoint.status = 'enabled' and endpoint.deleted_at is null and ${WANTS}
      returning id
  )
  select (select count(*) from event)::integer as recorded,
    (select count(*) from queued)::integer as queued`
