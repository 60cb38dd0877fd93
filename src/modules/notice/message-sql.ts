/** Conflicts are repetitions: what was told once is not told again. */
export const INSERT_NOTICES = `
  insert into notice (id, key, recipient_type, recipient_id, seller_id, event_key, facts, title,
      body, path, created_at, updated_at)
    select id, key, recipient_type, recipient_id, seller_id, event_key, facts, title, body, path,
      created_at, created_at
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, key text, recipient_type text,
      recipient_id text, seller_id text, event_key text, facts jsonb, title text, body text,
      path text, created_at timestamptz)
    on conflict do nothing returning id, recipient_type, recipient_id`

export const INSERT_MESSAGES = `
  insert into notice_message (id, key, event_key, channel, recipient_type, recipient_id, "to",
      facts, more_facts, notice_count, secret, locale, time_zone, priority, send_after, expires_at,
      digest_key, created_at, updated_at)
    select id, key, event_key, channel, recipient_type, recipient_id, "to", facts, more_facts,
      coalesce(notice_count, 1), secret, locale, time_zone, priority, send_after, expires_at,
      digest_key, created_at, created_at
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, key text, event_key text, channel text,
      recipient_type text, recipient_id text, "to" text, facts jsonb, more_facts jsonb,
      notice_count integer, secret text, locale text, time_zone text, priority integer,
      send_after timestamptz, expires_at timestamptz, digest_key text, created_at timestamptz)
    on conflict (event_key, key, recipient_type, recipient_id, channel) do nothing returning id`

/** Gives back those that no digest has told. */
export const INSERT_DIGEST_EVENTS = `
  insert into notice_digest_event (id, event_key, key, recipient_type, recipient_id, channel,
      created_at, updated_at)
    select id, event_key, key, recipient_type, recipient_id, channel, created_at, created_at
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, event_key text, key text,
      recipient_type text, recipient_id text, channel text, created_at timestamptz)
    on conflict (event_key, key, recipient_type, recipient_id, channel) do nothing returning id`

/** One at a time works on a digest. In one order, so that two never wait for each other. */
export const LOCK_DIGESTS = `
  select pg_advisory_xact_lock(lock) from (
    select distinct hashtextextended('notice:' || digest_key, 0) as lock
      from unnest(cast(:digest_keys as text[])) as digest_key order by lock
  ) as locks`

export const OPEN_DIGESTS = `
  select digest_key, id, facts, more_facts, notice_count, expires_at from notice_message
    where digest_key = any(cast(:digest_keys as text[])) and status = 'pending'
      and deleted_at is null for update`

/** When the last message of each digest left, or was taken over to be sent. */
export const LAST_DIGESTS = `
  select digest_key, extract(epoch from
      max(coalesce(sent_at, claimed_until - make_interval(secs => :claim_seconds))))::float8 * 1000
      as left_ms
    from notice_message
    where digest_key = any(cast(:digest_keys as text[])) and status in ('sent', 'sending')
      and deleted_at is null
    group by digest_key`

/** A message left later than planned, so the next one does as well. */
export const POSTPONE_DIGEST = `
  update notice_message set send_after = :send_after, updated_at = :now
    where digest_key = :digest_key and status = 'pending' and send_after < :send_after
      and deleted_at is null`

export const ADD_TO_DIGESTS = `
  update notice_message as message set facts = row.facts, more_facts = row.more_facts,
      notice_count = row.notice_count, expires_at = row.expires_at, updated_at = :now
    from jsonb_to_recordset(cast(:rows as jsonb)) as row(id text, facts jsonb, more_facts jsonb,
      notice_count integer, expires_at timestamptz)
    where message.id = row.id`
