import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import {
  activeWeight,
  automaticReason,
  BELOW_THRESHOLD,
  BLOCK_SETTLES_MS,
  DAY_MS,
  Finder,
  isActive,
  isInForce,
  REPLACED,
  RESTRICTION_DAYS_MAX,
  RestrictionKind,
  TIME_OVER,
} from "./rules"
import { Ctx, RestrictionRow, ViolationStorage } from "./storage"

/** Who decides: one of the merchant's people, or the system. */
export type Decider = { by: Finder; by_id: string | null }
export type Restrict = Decider & {
  customer_id: string
  kind: RestrictionKind
  reason: string
  /** Null: until it is lifted. */
  until: Date | null
}
export type LiftRestriction = Decider & { id: string; customer_id: string; reason: string }
/** What became of a customer's restrictions. */
export type Moved = { restricted: RestrictionRow[]; lifted: RestrictionRow[] }

const SYSTEM: Decider = { by: "system", by_id: null }

/** What customers may not do: set and lifted by hand, or by the number of violations. */
export class ViolationRestrictions extends ViolationStorage {
  /**
   * Restricts a customer by hand. What was in force of the same kind is replaced and kept as
   * history; the same words again change nothing.
   *
   * @throws MedusaError invalid_data unless `until` is a moment of the next years
   */
  @InjectTransactionManager()
  protected async restrict_(
    { by, by_id, ...data }: Restrict,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ restriction: RestrictionRow; is_new: boolean }> {
    const { customer_id, kind, reason, until } = data
    assertFuture(until, now)
    await this.lockCustomer(customer_id, context)
    const open = await this.openRestrictions(customer_id, context, kind)
    const current = open.find((one) => isInForce(one, now))
    if (
      current?.set_by === by &&
      current.reason === reason &&
      current.until?.getTime() === until?.getTime()
    ) {
      return { restriction: current, is_new: false }
    }
    await this.end(
      open.filter((one) => one !== current),
      { ...SYSTEM, reason: TIME_OVER },
      now,
      context
    )
    if (current) await this.end([current], { by, by_id, reason: REPLACED }, now, context)
    const restriction = await this.begin({ ...data, by, by_id }, now, context)
    return { restriction, is_new: true }
  }

  /**
   * @throws MedusaError not_found when the customer has no such restriction
   * @throws MedusaError not_allowed when it is over already
   */
  @InjectTransactionManager()
  protected async lift_(
    { id, customer_id, ...how }: LiftRestriction,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<RestrictionRow> {
    await this.lockCustomer(customer_id, context)
    const [found] = await this.listCustomerRestrictions({ id, customer_id }, { take: 1 }, context)
    if (!found) {
      const message = `Restriction with id '${id}' not found for customer '${customer_id}'`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
    }
    const over = found.lifted_at ?? (isInForce(found, now) ? null : found.until)
    if (over) {
      const message = `Restriction ${id} ended at ${over.toISOString()}; only one that is in force can be lifted`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    const [lifted] = await this.end([found], how, now, context)
    return lifted
  }

  /** The customer's violations that count now, by weight. */
  protected async weigh(customer_id: string, now: Date, context: Ctx): Promise<number> {
    const active = await this.listViolations({ customer_id, status: "active" }, {}, context)
    return activeWeight(active, now)
  }

  /**
   * Brings the restrictions of a locked customer in line with the violations and the clock. A block
   * is set after a new violation only: who was let go by hand stays free until the next one.
   */
  protected async settle(
    customer_id: string,
    now: Date,
    { hasNewViolation }: { hasNewViolation: boolean },
    context: Ctx
  ): Promise<Moved> {
    const open = await this.openRestrictions(customer_id, context)
    const past = open.filter((one) => !isInForce(one, now))
    const lifted = await this.end(past, { ...SYSTEM, reason: TIME_OVER }, now, context)
    const block = open.find((one) => one.kind === "blocked" && isInForce(one, now))
    const { block_at } = await this.readSettings(context)
    const weight = await this.weigh(customer_id, now, context)
    if (weight < block_at) {
      if (block?.set_by !== "system") return { restricted: [], lifted }
      const freed = await this.end([block], { ...SYSTEM, reason: BELOW_THRESHOLD }, now, context)
      return { restricted: [], lifted: [...lifted, ...freed] }
    }
    const mayBlock = hasNewViolation || (await this.hasViolationSince(past, now, context))
    if (block || !mayBlock) return { restricted: [], lifted }
    const reason = automaticReason(weight, block_at)
    const automatic = { ...SYSTEM, customer_id, kind: "blocked" as const, reason, until: null }
    return { restricted: [await this.begin(automatic, now, context)], lifted }
  }

  /** A block by hand hid that violations found in its time would have blocked, too. */
  private async hasViolationSince(past: RestrictionRow[], now: Date, context: Ctx) {
    const block = past.find(({ kind }) => kind === "blocked")
    if (!block) return false
    const { customer_id, set_at } = block
    const since = await this.listViolations(
      { customer_id, occurred_at: { $gte: set_at } },
      {},
      context
    )
    return since.some((one) => isActive(one, now))
  }

  private async openRestrictions(customer_id: string, context: Ctx, kind?: RestrictionKind) {
    return await this.listCustomerRestrictions(
      { customer_id, lifted_at: null, ...(kind && { kind }) },
      {},
      context
    )
  }

  private async begin({ by, by_id, ...data }: Restrict, now: Date, context: Ctx) {
    const { id } = await this.createCustomerRestrictions(
      { ...data, set_by: by, set_by_id: by_id, set_at: now },
      context
    )
    // Read again: what the database fills in shows only then.
    return await this.retrieveCustomerRestriction(id, {}, context)
  }

  private async end(
    rows: RestrictionRow[],
    { by, by_id, reason }: Decider & { reason: string },
    now: Date,
    context: Ctx
  ): Promise<RestrictionRow[]> {
    if (!rows.length) return []
    const ended = await this.updateCustomerRestrictions(
      rows.map(({ id }) => ({
        ...{ id, lifted_at: now, lifted_by: by, lifted_by_id: by_id, lift_reason: reason },
      })),
      context
    )
    // The unique index must see the end of the old one before a new one begins.
    await context.transactionManager!.flush()
    return ended
  }

  /** Blocks in force whose customers may still have live bids: events and caches are no certainty. */
  @InjectTransactionManager()
  async blocksToEnforce(
    now: Date,
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ id: string; customer_id: string }[]> {
    return await context.transactionManager!.execute(
      `select id, customer_id from customer_restriction
        where kind = 'blocked' and lifted_at is null and deleted_at is null
          and (until is null or until > ?)
          and (enforced_at is null or enforced_at < set_at + ? * interval '1 millisecond')
        order by set_at limit ?`,
      [now, BLOCK_SETTLES_MS, limit]
    )
  }

  /** Notes that the customer had no live bids left at this moment. */
  async markEnforced(id: string, now: Date): Promise<void> {
    await this.updateCustomerRestrictions({ id, enforced_at: now })
  }
}

function assertFuture(until: Date | null, now: Date) {
  const last = new Date(now.getTime() + RESTRICTION_DAYS_MAX * DAY_MS)
  if (!until || (until > now && until <= last)) return
  const message = `A restriction cannot end at ${until.toISOString()}; accepted: a time after ${now.toISOString()} and up to ${last.toISOString()}, or none`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
