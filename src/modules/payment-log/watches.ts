import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { CLAIM_MS } from "./rules"
import { Ctx, managerOf, PaymentLogStorage } from "./storage"

/** A session that was found open. */
export type OpenSession = { session_id: string; provider_id: string; opened_at: Date }
export type ClaimedWatch = {
  id: string
  session_id: string
  provider_id: string
  opened_at: Date
  attempts: number
  refusals: number
}
/** What became of a session. `next_at` null: nothing is left to ask. */
export type WatchResult = {
  session_id: string
  cart_id: string | null
  state: string
  reason: string | null
  next_at: Date | null
}

/** Which sessions a provider has to be asked about again, and when. */
export class PaymentWatches extends PaymentLogStorage {
  /**
   * Puts sessions on the watch, due at `next_at` or, for null, settled already. One that is on it
   * is left as it is, unless `sooner`: then it is due at that moment, if it is still open.
   */
  @InjectTransactionManager()
  async watchSessions(
    sessions: OpenSession[],
    { next_at, sooner = false }: { next_at: Date | null; sooner?: boolean },
    @MedusaContext() context: Ctx = {}
  ) {
    if (!sessions.length) return
    const rows = [...sessions].sort((a, b) => (a.session_id < b.session_id ? -1 : 1))
    await managerOf(context).execute(
      `insert into payment_watch (id, session_id, provider_id, opened_at, next_at, state)
       values ${rows.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}
       on conflict (session_id) where deleted_at is null
       ${sooner ? "do update set next_at = least(payment_watch.next_at, excluded.next_at)" : "do nothing"}`,
      rows.flatMap(({ session_id, provider_id, opened_at }) => [
        generateEntityId(undefined, "paywat"),
        session_id,
        provider_id,
        opened_at,
        next_at,
        next_at ? "waiting" : "paid",
      ])
    )
  }

  /** Takes sessions that are due; nobody else gets them until the claim is over. */
  @InjectTransactionManager()
  async claimWatches(
    take: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedWatch[]> {
    const rows = await managerOf(context).execute<ClaimedWatch[]>(
      `update payment_watch set next_at = ?, attempts = attempts + 1, updated_at = now()
        where id in (
          select id from payment_watch where next_at <= ? and deleted_at is null
           order by next_at limit ? for update skip locked)
       returning id, session_id, provider_id, opened_at, attempts, refusals`,
      [new Date(now.getTime() + CLAIM_MS), now, take]
    )
    return rows.map((row) => ({ ...row, opened_at: new Date(row.opened_at) }))
  }

  @InjectTransactionManager()
  async finishWatch(
    { session_id, cart_id, state, reason, next_at }: WatchResult,
    @MedusaContext() context: Ctx = {}
  ) {
    await managerOf(context).execute(
      `update payment_watch
          set state = ?, reason = ?, next_at = ?, cart_id = coalesce(?, cart_id),
              refusals = refusals + ?, updated_at = now()
        where session_id = ? and deleted_at is null`,
      [state, reason, next_at, cart_id, state === "refused" ? 1 : 0, session_id]
    )
  }

  /** True for the first who asks: the merchant is told once of money without an order. */
  @InjectTransactionManager()
  async claimTelling(
    session: OpenSession,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    await this.watchSessions([session], { next_at: now }, context)
    const rows = await managerOf(context).execute<unknown[]>(
      `update payment_watch set told_at = ? where session_id = ? and told_at is null
         and deleted_at is null returning id`,
      [now, session.session_id]
    )
    return rows.length > 0
  }
}
