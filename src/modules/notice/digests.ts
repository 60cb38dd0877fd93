import { NoticePreferences } from "./preferences"
import { soundJson } from "../../lib/sound-json"
import { run } from "./database"
import { Digest, NoticeDefinition, NOTICES } from "./catalogue"
import { DIGEST_ITEMS_MAX } from "./facts"
import { inOrder, Letter } from "./letters"
import {
  ADD_TO_DIGEST,
  INSERT_DIGEST_EVENTS,
  INSERT_MESSAGES,
  LAST_DIGEST,
  LOCK_DIGESTS,
  OPEN_DIGEST,
  POSTPONE_DIGEST,
} from "./message-sql"
import { MINUTE_MS } from "./quiet-hours"
import { CLAIM_MS, NOTICE_BATCH } from "./rules"
import { Ctx } from "./storage"

/** A message that gathers. */
export type OpenDigest = {
  id: string
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
    const byDigest = new Map<string, Letter[]>()
    for (const letter of fresh) {
      // The caller gives only letters that have one.
      const digest = letter.digest_key!
      byDigest.set(digest, [...(byDigest.get(digest) ?? []), letter])
    }
    await this.lockDigests_([...byDigest.keys()], context)
    const begun: string[] = []
    for (const [digest_key, members] of byDigest) {
      const isAdded = await this.addToOpen_(digest_key, members, now, context)
      if (!isAdded) begun.push(await this.begin_(digest_key, members, now, context))
    }
    return begun
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

  /** A message in the hands of a dispatcher is closed: what comes meanwhile begins the next. */
  protected async openDigest_(digest_key: string, context: Ctx): Promise<OpenDigest | undefined> {
    const [open] = await run<OpenDigest>(context, OPEN_DIGEST, { digest_key })
    return open
  }

  private async addToOpen_(digest_key: string, members: Letter[], now: Date, context: Ctx) {
    const open = await this.openDigest_(digest_key, context)
    if (!open) return false
    const last = members[members.length - 1]
    const all = [open.facts, ...(open.more_facts ?? []), ...members.map(({ facts }) => facts)]
    const { facts, more_facts } = gathered(all, digestOf(last.key))
    await run(context, ADD_TO_DIGEST, {
      ...{ id: open.id, facts: soundJson(facts), more_facts: more_facts && soundJson(more_facts) },
      notice_count: open.notice_count + members.length,
      ...{ expires_at: last.expires_at, now },
    })
    return true
  }

  /**
   * The newest of a thing can leave at once, but not sooner than its minutes after the one before.
   * A list waits its minutes first, so that ten goods that run low are one mail.
   */
  private async begin_(digest_key: string, members: Letter[], now: Date, context: Ctx) {
    const [letter] = members
    const { minutes, merge } = digestOf(letter.key)
    const [{ left_ms }] = await run<{ left_ms: number | null }>(context, LAST_DIGEST, {
      ...{ digest_key, claim_seconds: CLAIM_MS / SECOND_MS },
    })
    const since = merge === "list" ? now.getTime() : left_ms
    const next = since === null ? now.getTime() : since + minutes * MINUTE_MS
    const content = gathered(
      members.map(({ facts }) => facts),
      { minutes, merge }
    )
    const row = {
      ...{ ...letter, ...content, notice_count: members.length, created_at: now },
      expires_at: members[members.length - 1].expires_at,
      send_after: letter.hours(new Date(Math.max(now.getTime(), next))),
    }
    await run(context, INSERT_MESSAGES, { rows: soundJson([row]) })
    return row.id
  }
}
