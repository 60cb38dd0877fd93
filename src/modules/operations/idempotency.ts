import { createHash } from "node:crypto"

export const KEY_LENGTH_MAX = 255
const HOUR_S = 60 * 60
/** As long as a client may ask again and get the same answer. */
export const KEPT_S = 24 * HOUR_S
/** A key of a process that died is free again after it; of one that lives it is renewed. */
export const HELD_S = 60
export const RENEWALS_PER_HOLD = 3
/** Nothing that moves money takes longer than these renewals: ten minutes. */
export const RENEWALS_MAX = 30
/** Rows that are forgotten in one statement. */
export const FORGET_BATCH = 1_000

export type Question = {
  /** Who asks, from the identity; the same key of somebody else is another one. */
  actor: string
  method: string
  path: string
  key: string
  /** What is asked, beside the path. */
  query: unknown
  body: unknown
  /** Which of several requests with the same key this is. */
  holder: string
}
/** The body as the text that was sent; null when there was none. */
export type Answer = { status: number; body: string | null }
export type Standing =
  | { state: "begun" }
  | { state: "answered"; answer: Answer }
  /** Somebody works on the same. */
  | { state: "busy" }
  /** The key stands for another request. */
  | { state: "other" }

const SERVER_ERROR = 500
/** Who hears one of these is to ask the same again: later, or after a sign-in. */
const NOT_YET = [401, 408, 409, 425, 429]

/** Whether an answer is the last word, which is given again; after any other it may be tried again. */
export const isFinal = (status: number) => status < SERVER_ERROR && !NOT_YET.includes(status)

const hash = (...parts: unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url")

export const idOf = ({ actor, method, path, key }: Question) => hash(actor, method, path, key)
export const requestOf = ({ query, body }: Question) => hash(query ?? null, body ?? null)

// Times are the database's: processes whose clocks differ agree.

/** Takes the key unless somebody has it; who comes after a process that died takes it over. */
export const BEGIN = `
  insert into idempotency_key as known (id, request, holder, held_until, expires_at)
    values (:id, :request, :holder,
      now() + make_interval(secs => :held_s), now() + make_interval(secs => :kept_s))
    on conflict (id) do update
      set request = excluded.request, holder = excluded.holder, status = null, body = null,
        held_until = excluded.held_until, expires_at = excluded.expires_at, updated_at = now()
      where known.expires_at <= now()
        or known.status is null and known.held_until <= now() and known.request = excluded.request
    returning id`

export const RENEW = `
  update idempotency_key
    set held_until = now() + make_interval(secs => :held_s), updated_at = now()
    where id = :id and holder = :holder and status is null returning id`

export const KNOWN = "select request, status, body from idempotency_key where id = :id"

export const ANSWER = `
  update idempotency_key set status = :status, body = :body, updated_at = now()
    where id = :id and holder = :holder and status is null returning id`

/** What failed may be tried again under the same key. */
export const LET_GO = `
  delete from idempotency_key where id = :id and holder = :holder and status is null returning id`

/** Of several processes each forgets what no other one does in this moment. */
const forget = (table: string, key: string, is_old: string) => `
  delete from ${table} where ${key} in (
    select ${key} from ${table} where ${is_old} limit :limit for update skip locked)
    returning ${key}`

export const FORGET_KEYS = forget("idempotency_key", "id", "expires_at <= now()")
export const FORGET_LEASES = forget("lock_lease", "id", "expires_at < now() - interval '1 day'")
/** Of limits; their library counts in milliseconds, by the clock of each process. */
export const FORGET_COUNTS = forget(
  "rate_limit",
  "key",
  "expire < extract(epoch from now() - interval '1 hour') * 1000"
)
