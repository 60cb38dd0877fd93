/** The row that says how far the bot's messages were read, next to those of the channels. */
const READER = "telegram_updates"

/** A store has one row; a new code takes the place of the last. */
export const OPEN_CODE = `
  insert into telegram_chat (id, seller_id, start_code_hash, start_code_expires_at, created_at,
      updated_at)
    values (:id, :seller_id, :hash, :expires_at, :now, :now)
    on conflict (seller_id) do update
      set start_code_hash = excluded.start_code_hash,
        start_code_expires_at = excluded.start_code_expires_at, deleted_at = null,
        updated_at = excluded.updated_at`

export const AWAITED = `
  select 1 from telegram_chat
    where start_code_hash is not null and start_code_expires_at > :since and deleted_at is null
    limit 1`

/** Of two chats with the same code one is linked: the code is gone with it. */
export const LINK = `
  update telegram_chat set chat_id = :chat_id, title = :title, linked_at = :now,
      broken_reason = null, start_code_hash = null, start_code_expires_at = null, updated_at = :now
    where start_code_hash = :hash and start_code_expires_at > :now and deleted_at is null
    returning seller_id`

export const UNLINK = `
  update telegram_chat set chat_id = null, title = null, linked_at = null, broken_reason = null,
      start_code_hash = null, start_code_expires_at = null, updated_at = :now
    where seller_id = :seller_id and (chat_id is not null or start_code_hash is not null)
      and deleted_at is null
    returning id`

/** Of all stores that share it. */
export const SET_BROKEN = `
  update telegram_chat set broken_reason = :reason, updated_at = :now
    where chat_id = :chat_id and broken_reason is distinct from :reason and deleted_at is null
    returning id`

/** Nobody else reads until then; whoever ends in the middle is waited for so long. */
export const TAKE_READING = `
  insert into notice_channel (id, channel, paused_until, created_at, updated_at)
    values (:id, '${READER}', :until, :now, :now)
    on conflict (channel) do update
      set paused_until = excluded.paused_until, updated_at = excluded.updated_at
      where notice_channel.paused_until is null or notice_channel.paused_until <= :now
    returning cursor`

/** Only whoever took it last writes how far they came. */
export const END_READING = `
  update notice_channel set cursor = coalesce(:cursor, cursor), paused_until = :pause,
      updated_at = :now
    where channel = '${READER}' and paused_until = :until
    returning id`
