import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import {
  Answer,
  ANSWER,
  BEGIN,
  FORGET_BATCH,
  FORGET_COUNTS,
  FORGET_KEYS,
  FORGET_LEASES,
  HELD_S,
  idOf,
  KEPT_S,
  KNOWN,
  LET_GO,
  Question,
  RENEW,
  requestOf,
  Standing,
} from "./idempotency"
import IdempotencyKey from "./models/idempotency-key"
import LockLease from "./models/lock-lease"

export type Ctx = Context<EntityManager>
type Known = { request: string; status: number | null; body: string | null }

/** Answers that are given twice, so that a deed is done once. */
export class OperationsKeys extends MedusaService({ IdempotencyKey, LockLease }) {
  /** Begins what somebody asks under a key, unless it was begun or answered before. */
  @InjectManager()
  async beginOnce(question: Question, @MedusaContext() context: Ctx = {}): Promise<Standing> {
    const { holder } = question
    const id = idOf(question)
    const request = requestOf(question)
    const values = { id, request, holder, held_s: HELD_S, kept_s: KEPT_S }
    if ((await run(context, BEGIN, values)).length) return { state: "begun" }
    const [known] = await run<Known>(context, KNOWN, { id })
    // Somebody let go of it in this moment; who asks again may begin.
    if (!known) return { state: "busy" }
    if (known.request !== request) return { state: "other" }
    if (known.status === null) return { state: "busy" }
    return { state: "answered", answer: { status: known.status, body: known.body } }
  }

  /** Whether the key is still the holder's; then it is for another while. */
  @InjectManager()
  async goOn(question: Question, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const values = { id: idOf(question), holder: question.holder, held_s: HELD_S }
    return (await run(context, RENEW, values)).length === 1
  }

  /** Keeps the answer. False when the key was lost: the holder was taken for dead. */
  @InjectManager()
  async answerOnce(
    question: Question,
    { status, body }: Answer,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const values = { id: idOf(question), holder: question.holder, status, body }
    return (await run(context, ANSWER, values)).length === 1
  }

  /** Nothing was done, so it may be asked again. */
  @InjectManager()
  async letGo(question: Question, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const values = { id: idOf(question), holder: question.holder }
    return (await run(context, LET_GO, values)).length === 1
  }

  /** Forgets old keys, the locks of processes that died, and counts whose window is over. */
  @InjectManager()
  async forgetOld(@MedusaContext() context: Ctx = {}): Promise<{ may_be_more: boolean }> {
    const limit = FORGET_BATCH
    const forgotten = []
    for (const statement of [FORGET_KEYS, FORGET_LEASES, FORGET_COUNTS]) {
      forgotten.push((await run(context, statement, { limit })).length)
    }
    return { may_be_more: Math.max(...forgotten) === limit }
  }
}
