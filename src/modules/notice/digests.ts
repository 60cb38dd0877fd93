import { NoticePreferences } from "./preferences"
import { soundJson } from "../../lib/sound-json"
import { run } from "./database"
import { Digest, NoticeDefinition, NOTICES } from "./catalogue"
import { DIGEST_ITEMS_MAX } from "./facts"
import { inOrder, Letter } from "./letters"
import {
  ADD_TO_DIGESTS,
  INSERT_DIGEST_EVENTS,
  INSERT_MESSAGES,
  LAST_DIGESTS,
  LOCK_DIGESTS,
  OPEN_DIGESTS,
  POSTPONE_DIGEST,
} from "./message-sql"
import { MINUTE_MS } from "./quiet-hours"
import { CLAIM_MS, NOTICE_BATCH } from "./rules"
import { Ctx } from "./storage"

/** A message that gathers. */
export type OpenDigest = {
  id: string
  digest_key: string
  facts: object
  more_facts: object[] | null
  notice_count: number
  expires_at: string | null
}

const SECOND_MS = 1000

/** What a message tells when further notices are put into it. */
export function gathered(all: object[], { merge }: Digest) {
  if (merge === "latest") return { facts: all[all.length - 1], more_facts: null }
  const [facts, ...more_facts] = all.slice(0, DIGEST_ITEMS_MAX)
  return { facts, more_facts }
}

export function digestOf(key: Letter["key"]): Digest {
  const { digest }: NoticeDefinition = NOTICES[key]
  // Only letters of notices with a digest have a digest's key.
  return digest!
}

/** One message for many notices about the same. */
export class NoticeDigests extends NoticePreferences {
  /**
   * Puts letters into the digests that gather, or begins new ones. All of it is in the caller's
   * transaction; of two callers with the same digest the second waits for the first.
   *
   * @returns the ids of messages that are new
   */
  protected async gather_(letters: Letter[], now: Date, context: Ctx): Promise<string[]> {
    const fresh = await this.notTold_(letters, now, context)
    if (!fresh.length) return []
    const all = byDigest(fresh)
    await this.lockDigests_([...all.keys()], context)
    const open = await this.openDigests_([...all.keys()], context)
    const growing = [...all].flatMap(([key, members]) => {
      const digest = open.get(key)
      return digest ? [{ digest, members }] : []
    })
    await this.addTo_(growing.map(grown), now, context)
    const others = [...all].filter(([key]) => !open.has(key))
    return await this.begin_(others, now, context)
  }

  /** Keeps the next message of a digest away from one that has just left. */
  protected async postponeDigest_(
    { key, digest_key }: { key: Letter["key"]; digest_key: string },
    now: Date,
    context: Ctx
  ): Promise<void> {
    const send_after = new Date(now.getTime() + digestOf(key).minutes * MINUTE_MS)
    await run(context, POSTPONE_DIGEST, { digest_key, send_after, now })
  }

  protected async lockDigests_(digest_keys: string[], context: Ctx): Promise<void> {
    await run(context, LOCK_DIGESTS, { digest_keys })
  }

  /**
   * Leaves out repetitions, also of what has been merged into a message of another event. A row has
   * the id of its letter, by which the letter is found again.
   */
  private async notTold_(letters: Letter[], now: Date, context: Ctx): Promise<Letter[]> {
    const fresh = new Set<string>()
    const sorted = inOrder(letters)
    for (let i = 0; i < sorted.length; i += NOTICE_BATCH) {
      const rows = sorted.slice(i, i + NOTICE_BATCH).map((letter) => {
        const { id, event_key, key, recipient_type, recipient_id, channel } = letter
        return { id, event_key, key, recipient_type, recipient_id, channel, created_at: now }
      })
      const inserted = await run<{ id: string }>(context, INSERT_DIGEST_EVENTS, {
        rows: soundJson(rows),
      })
      for (const { id } of inserted) fresh.add(id)
    }
    return letters.filter(({ id }) => fresh.has(id))
  }

  /** By their keys. One in the hands of a dispatcher is closed: what comes begins the next. */
  protected async openDigests_(
    digest_keys: string[],
    context: Ctx
  ): Promise<Map<string, OpenDigest>> {
    const open = await run<OpenDigest>(context, OPEN_DIGESTS, { digest_keys })
    return new Map(open.map((digest) => [digest.digest_key, digest]))
  }

  protected async addTo_(rows: Grown[], now: Date, context: Ctx): Promise<void> {
    for (let i = 0; i < rows.length; i += NOTICE_BATCH) {
      const batch = soundJson(rows.slice(i, i + NOTICE_BATCH))
      await run(context, ADD_TO_DIGESTS, { rows: batch, now })
    }
  }

  private async begin_(digests: [string, Letter[]][], now: Date, context: Ctx): Promise<string[]> {
    if (!digests.length) return []
    const last = await run<{ digest_key: string; left_ms: number }>(context, LAST_DIGESTS, {
      ...{ digest_keys: digests.map(([key]) => key), claim_seconds: CLAIM_MS / SECOND_MS },
    })
    const leftAt = new Map(last.map(({ digest_key, left_ms }) => [digest_key, left_ms]))
    const rows = digests.map(([key, members]) => begun(members, leftAt.get(key) ?? null, now))
    for (let i = 0; i < rows.length; i += NOTICE_BATCH) {
      await run(context, INSERT_MESSAGES, { rows: soundJson(rows.slice(i, i + NOTICE_BATCH)) })
    }
    return rows.map(({ id }) => id)
  }
}

function byDigest(letters: Letter[]): Map<string, Letter[]> {
  const all = new Map<string, Letter[]>()
  for (const letter of letters) {
    // The caller gives only letters that have one.
    const members = all.get(letter.digest_key!)
    if (members) members.push(letter)
    else all.set(letter.digest_key!, [letter])
  }
  return all
}

/** An open message after further notices were put into it. */
type Grown = Omit<OpenDigest, "digest_key">

function grown({ digest, members }: { digest: OpenDigest; members: Letter[] }): Grown {
  const { id, facts, more_facts, notice_count } = digest
  const last = members[members.length - 1]
  const all = [facts, ...(more_facts ?? []), ...members.map((member) => member.facts)]
  return {
    ...{ id, ...gathered(all, digestOf(last.key)) },
    ...{ notice_count: notice_count + members.length, expires_at: last.expires_at },
  }
}

/**
 * The newest of a thing can leave at once, but not sooner than its minutes after the one before.
 * A list waits its minutes first, so that ten goods that run low are one mail.
 */
function begun(members: Letter[], left_ms: number | null, now: Date) {
  const [letter] = members
  const digest = digestOf(letter.key)
  const since = digest.merge === "list" ? now.getTime() : left_ms
  const next = since === null ? now.getTime() : since + digest.minutes * MINUTE_MS
  const all = members.map(({ facts }) => facts)
  return {
    ...{ ...letter, ...gathered(all, digest), notice_count: members.length, created_at: now },
    expires_at: members[members.length - 1].expires_at,
    send_after: letter.hours(new Date(Math.max(now.getTime(), next))),
  }
}
