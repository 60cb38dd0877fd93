import { createHash } from "node:crypto"

export const KEY_LENGTH_MAX = 255
/** As long as a client may ask again and get the same answer. */
export const KEPT_MS = 24 * 60 * 60 * 1000
/** A process that died lets go of a key; nothing that moves money takes longer. */
export const HELD_MS = 2 * 60 * 1000
/** Keys that are forgotten in one statement. */
export const FORGET_BATCH = 1_000

export type Question = {
  /** Who asks, from the identity; the same key of somebody else is another one. */
  actor: string
  method: string
  path: string
  key: string
  body: unknown
}
export type Answer = { status: number; body: unknown }
export type Standing =
  | { state: "begun" }
  | { state: "answered"; answer: Answer }
  /** Somebody works on the same. */
  | { state: "busy" }
  /** The key stands for another request. */
  | { state: "other" }

const hash = (...parts: string[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url")

export const idOf = ({ actor, method, path, key }: Question) => hash(actor, method, path, key)
export const requestOf = ({ body }: Question) => hash(JSON.stringify(body ?? null))

/** Takes the key unless somebody has it; who comes after a process that died takes it over. */
export const BEGIN = `
  insert into idempotency_key as known (id, request, held_until, expires_at)
    values (:id, :request, :held_until, :expires_at)
    on conflict (id) do update
      set request = excluded.request, status = null, body = null,
        held_until = excluded.held_until, expires_at = excluded.expires_at, updated_at = :now
      where known.expires_at <= :now
        or known.status is null and known.held_until <= :now and known.request = excluded.request
    returning id`

export const KNOWN = "select request, status, body from idempotency_key where id = :id"

export const ANSWER = `
  update idempotency_key set status = :status, body = cast(:body as jsonb), updated_at = :now
    where id = :id and status is null`

/** What failed may be tried again under the same key. */
export const LET_GO = "delete from idempotency_key where id = :id and status is null"

export const FORGET = `
  delete from idempotency_key where id in (
    select id from idempotency_key where expires_at <= :now limit :limit for update skip locked)
    returning id`
