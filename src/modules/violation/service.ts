import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { batched } from "../../lib/batched"
import {
  AnswerAppeal,
  AppealViolation,
  Expired,
  NewViolation,
  Recorded,
  ViolationFindings,
  Waive,
} from "./findings"
import { Remembered } from "./remembered"
import { LiftRestriction, Restrict } from "./restrictions"
import { isInForce, RESTRICTION_CACHE_MAX, RESTRICTION_CACHE_MS, RestrictionKind } from "./rules"
import { Ctx, RestrictionRow, ViolationSettings } from "./storage"

/** For each kind the reason that the customer is told, or null when it is not in force. */
export type Restrictions = Record<RestrictionKind, string | null>

/** Customers whose restrictions are read with one query. */
const BATCH_MAX = 500

/**
 * The doors of the module: what changes a customer's standing is forgotten after its commit. Other
 * processes feel it when their memory of the customer is over.
 */
export default class ViolationModuleService extends ViolationFindings {
  private readonly remembered = new Remembered<RestrictionRow[]>({
    max: RESTRICTION_CACHE_MAX,
    ttl_ms: RESTRICTION_CACHE_MS,
  })
  private readonly readOpen = batched((ids) => this.openOf(ids), BATCH_MAX)

  /** What a customer may not do now. At most `RESTRICTION_CACHE_MS` old. */
  async restrictionsOf(customer_id: string, now: Date): Promise<Restrictions> {
    const open = await this.remembered.get(
      customer_id,
      async () => (await this.readOpen(customer_id)) ?? []
    )
    const reasonOf = (kind: RestrictionKind) =>
      open.find((one) => one.kind === kind && isInForce(one, now))?.reason ?? null
    return {
      blocked: reasonOf("blocked"),
      no_bid: reasonOf("no_bid"),
      prepay_only: reasonOf("prepay_only"),
    }
  }

  private async openOf(customer_ids: string[]): Promise<Map<string, RestrictionRow[]>> {
    const open = await this.listCustomerRestrictions({ customer_id: customer_ids, lifted_at: null })
    const byCustomer = new Map<string, RestrictionRow[]>()
    for (const one of open) {
      byCustomer.set(one.customer_id, [...(byCustomer.get(one.customer_id) ?? []), one])
    }
    return byCustomer
  }

  /** Lets the next look at a customer, or at everybody, go to the table. */
  forgetRestrictions(customer_id?: string): void {
    if (customer_id) this.remembered.forget(customer_id)
    else this.remembered.forgetAll()
  }

  async record(data: NewViolation, now: Date): Promise<Recorded> {
    return await this.thenForget(data.customer_id, this.record_(data, now))
  }

  async unrecord(recorded: Recorded): Promise<void> {
    await this.thenForget(recorded.violation.customer_id, this.unrecord_(recorded))
  }

  async waive(data: Waive, now: Date) {
    const waived = await this.waive_(data, now)
    this.forgetRestrictions(waived.violation.customer_id)
    return waived
  }

  async appeal(data: AppealViolation, now: Date) {
    return await this.appeal_(data, now)
  }

  async answerAppeal(data: AnswerAppeal, now: Date) {
    const answered = await this.answerAppeal_(data, now)
    this.forgetRestrictions(answered.violation.customer_id)
    return answered
  }

  async restrict(data: Restrict, now: Date) {
    return await this.thenForget(data.customer_id, this.restrict_(data, now))
  }

  async lift(data: LiftRestriction, now: Date) {
    return await this.thenForget(data.customer_id, this.lift_(data, now))
  }

  /** Does what became due for up to `limit` customers, each in an own transaction. */
  async expireDue(now: Date, limit: number): Promise<Expired> {
    const all: Expired = { expired: [], restricted: [], lifted: [] }
    for (const customer_id of await this.dueCustomers_(now, limit)) {
      const one = await this.thenForget(customer_id, this.expire_(customer_id, now))
      all.expired.push(...one.expired)
      all.restricted.push(...one.restricted)
      all.lifted.push(...one.lifted)
    }
    return all
  }

  /** How many violations of the customer count now, and how many block. */
  @InjectTransactionManager()
  async standingOf(customer_id: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const { block_at } = await this.readSettings(context)
    return { active_weight: await this.weigh(customer_id, now, context), block_at }
  }

  @InjectTransactionManager()
  async settings(@MedusaContext() context: Ctx = {}): Promise<ViolationSettings> {
    return await this.readSettings(context)
  }

  /** Holds for violations from now on; gives back what was before. */
  @InjectTransactionManager()
  async setSettings(
    changes: Partial<ViolationSettings>,
    @MedusaContext() context: Ctx = {}
  ): Promise<ViolationSettings> {
    const before = await this.readSettings(context)
    await this.writeSettings(changes, context)
    return before
  }

  private async thenForget<Result>(customer_id: string, deed: Promise<Result>): Promise<Result> {
    const result = await deed
    this.forgetRestrictions(customer_id)
    return result
  }
}
