import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import {
  Answer,
  ANSWER,
  BEGIN,
  FORGET,
  FORGET_BATCH,
  HELD_MS,
  idOf,
  KEPT_MS,
  KNOWN,
  LET_GO,
  Question,
  requestOf,
  Standing,
} from "./idempotency"
import IdempotencyKey from "./models/idempotency-key"
import LockLease from "./models/lock-lease"

export type Ctx = Context<EntityManager>
type Known = { request: string; status: number | null; body: unknown }

/** Answers that are given twice, so that a deed is done once. */
export class OperationsKeys extends MedusaService({ IdempotencyKey, LockLease }) {
  /** Begins what somebody asks under a key, unless it was begun or answered before. */
  @InjectManager()
  async beginOnce(
    question: Question,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Standing> {
    const id = idOf(question)
    const request = requestOf(question)
    const held_until = new Date(now.getTime() + HELD_MS)
    const expires_at = new Date(now.getTime() + KEPT_MS)
    const values = { id, request, held_until, expires_at, now }
    if ((await run(context, BEGIN, values)).length) return { state: "begun" }
    const [known] = await run<Known>(context, KNOWN, { id })
    // Somebody let go of it in this moment; who asks again may begin.
    if (!known) return { state: "busy" }
    if (known.request !== request) return { state: "other" }
    if (known.status === null) return { state: "busy" }
    return { state: "answered", answer: { status: known.status, body: known.body } }
  }

  @InjectManager()
  async answerOnce(
    question: Question,
    { status, body }: Answer,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const values = { id: idOf(question), status, body: JSON.stringify(body ?? null), now }
    await run(context, ANSWER, values)
  }

  /** Nothing was done, so it may be asked again. */
  @InjectManager()
  async letGo(question: Question, @MedusaContext() context: Ctx = {}): Promise<void> {
    await run(context, LET_GO, { id: idOf(question) })
  }

  /** Forgets old keys; returns whether there may be more. */
  @InjectManager()
  async forgetKeys(now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    return (await run(context, FORGET, { now, limit: FORGET_BATCH })).length === FORGET_BATCH
  }

  /** Deletes what processes left behind that died while they held a lock. */
  @InjectManager()
  async forgetLeases(now: Date, @MedusaContext() context: Ctx = {}): Promise<void> {
    const before = new Date(now.getTime() - KEPT_MS)
    await run(context, "delete from lock_lease where expires_at < :before", { before })
  }
}
