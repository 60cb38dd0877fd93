/**
 * What is due, by priority, and what somebody took over and never came back from. Two dispatchers
 * never get the same: each skips what the other is about to take. Nothing of a paused channel.
 */
export const CLAIM = `
  with due as (
    select id from notice_message
      where channel = :channel and status = 'pending' and deleted_at is null
        and send_after <= :now
        and not exists (select 1 from notice_channel
          where channel = :channel and paused_until > :now)
      order by priority, send_after limit :limit for update skip locked
  ), left_behind as (
    select id from notice_message
      where status = 'sending' and claimed_until < :now and channel = :channel
        and deleted_at is null
        and not exists (select 1 from notice_channel
          where channel = :channel and paused_until > :now)
      limit :limit for update skip locked
  )
  update notice_message m set status = 'sending', attempts = attempts + 1,
      claim_count = claim_count + 1, claimed_until = :until,
      updated_at = :now
    from (select id from left_behind union all select id from due limit :limit) as mine
    where m.id = mine.id
    returning m.id, m.key, m.event_key, m.channel, m.recipient_type, m.recipient_id, m."to",
      m.facts, m.more_facts, m.notice_count, m.secret, m.locale, m.time_zone, m.priority,
      m.attempts, m.claim_count, m.digest_key,
      coalesce(m.expires_at <= :now, false) as is_expired,
      extract(epoch from m.created_at)::float8 * 1000 as created_ms,
      m.send_after < :stale_since as is_stale`

/** Only whoever took it over last is heard. */
const MINE = "id = :id and claim_count = :claim_count and status = 'sending'"

export const SENT = `
  update notice_message set status = 'sent', sent_at = :now, provider = :provider,
      external_id = :external_id, secret = null, claimed_until = null, last_error = null,
      updated_at = :now
    where ${MINE} returning id`

/** Dead or dropped; a secret that nobody will need is forgotten. */
export const ENDED = `
  update notice_message set status = :status, last_error = :error, secret = null,
      claimed_until = null, updated_at = :now
    where ${MINE} returning id`

export const PUT_BACK = `
  update notice_message set status = 'pending', send_after = :send_after, claimed_until = null,
      attempts = attempts - :uncounted, last_error = coalesce(:error, last_error),
      updated_at = :now
    where ${MINE} returning id`

export const PAUSE = `
  insert into notice_channel (id, channel, paused_until, created_at, updated_at)
    values (:id, :channel, :until, :now, :now)
    on conflict (channel) do update
      set paused_until = greatest(notice_channel.paused_until, excluded.paused_until),
        updated_at = excluded.updated_at`
