import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import PromotionMaximum from "./models/promotion-maximum"
import PromotionPolicy from "./models/promotion-policy"
import { assertSellerBears, Bearing, Maximum, PROMOTIONS_PER_SELLER_MAX } from "./rules"

type Ctx = Context<EntityManager>
/** What the merchant may set; what is left out stays. */
export type PolicyChanges = { bearing?: Bearing; maximums?: Maximum[] }
export type Policy = Bearing & {
  promotion_id: string
  seller_id: string | null
  maximums: Maximum[]
}

export default class PromotionPolicyModuleService extends MedusaService({
  PromotionPolicy,
  PromotionMaximum,
}) {
  /**
   * Sets what is given; whoever comes second waits for the row. A promotion without a policy gets
   * one.
   *
   * @param code of the promotion, for words of refusal
   * @returns the policy as it was, and as it is
   */
  @InjectTransactionManager()
  async setPolicy(
    { promotion_id, code }: { promotion_id: string; code: string },
    { bearing, maximums }: PolicyChanges,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ before: Policy; after: Policy }> {
    await this.insertOnce(promotion_id, null, context)
    await context.transactionManager!.execute(
      "select id from promotion_policy where promotion_id = ? and deleted_at is null for update",
      [promotion_id]
    )
    const { id, ...before } = await this.readPolicy(promotion_id, context)
    if (bearing) {
      assertSellerBears(code, before.seller_id, bearing.bearer)
      await this.updatePromotionPolicies({ id, ...bearing }, context)
    }
    if (maximums) {
      const manager = context.transactionManager!
      await manager.execute("delete from promotion_maximum where policy_id = ?", [id])
      const rows = maximums.map((maximum) => ({ ...maximum, policy_id: id }))
      await this.createPromotionMaximums(rows, context)
    }
    return {
      before,
      after: { ...before, ...bearing, maximums: maximums ?? before.maximums },
    }
  }

  /**
   * Writes down whose promotion it is, before it is active.
   *
   * @throws MedusaError not_allowed when the seller has as many as a seller may have; conflict when
   * something was said of the promotion before, which would make it the merchant's or another's
   */
  @InjectTransactionManager()
  async claimForSeller(
    { promotion_id, seller_id }: { promotion_id: string; seller_id: string },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    // Two at once would both count the same; the lock ends with the transaction.
    await manager.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `promotion_policy:${seller_id}`,
    ])
    const [{ count }] = await manager.execute<{ count: string }[]>(
      "select count(*) from promotion_policy " +
        "where seller_id = ? and retired_at is null and deleted_at is null",
      [seller_id]
    )
    if (Number(count) >= PROMOTIONS_PER_SELLER_MAX) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A store has ${PROMOTIONS_PER_SELLER_MAX} promotions at most; delete one that has ended`
      )
    }
    await this.insertOnce(promotion_id, seller_id, context)
    const policy = await this.readPolicy(promotion_id, context)
    if (policy.seller_id === seller_id) return
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `The promotion ${promotion_id} is another's already; create it again`
    )
  }

  private async insertOnce(promotion_id: string, seller_id: string | null, context: Ctx) {
    await context.transactionManager!.execute(
      "insert into promotion_policy (id, promotion_id, seller_id) values (?, ?, ?) " +
        "on conflict (promotion_id) where deleted_at is null do nothing",
      [generateEntityId(undefined, "prompol"), promotion_id, seller_id]
    )
  }

  private async readPolicy(promotion_id: string, context: Ctx): Promise<Policy & { id: string }> {
    const [policy] = await this.listPromotionPolicies(
      { promotion_id },
      { relations: ["maximums"] },
      context
    )
    const { id, seller_id, bearer, merchant_share_bp, maximums } = policy
    const amounts = maximums.map(({ currency_code, amount }) => ({
      currency_code,
      amount: Number(amount),
    }))
    return { id, promotion_id, seller_id, bearer, merchant_share_bp, maximums: amounts }
  }
}
