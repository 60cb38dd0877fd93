import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import CustomerRestriction from "./models/customer-restriction"
import CustomerStanding from "./models/customer-standing"
import Violation from "./models/violation"
import ViolationSetting from "./models/violation-setting"

export type Ctx = Context<EntityManager>
export type ViolationRow = InferTypeOf<typeof Violation>
export type RestrictionRow = InferTypeOf<typeof CustomerRestriction>
export type ViolationSettings = Pick<
  InferTypeOf<typeof ViolationSetting>,
  "block_at" | "active_days"
>

const SETTINGS_ID = "default"

/** The tables of the domain and the lock that everybody takes who writes about a customer. */
export class ViolationStorage extends MedusaService({
  Violation,
  CustomerRestriction,
  CustomerStanding,
  ViolationSetting,
}) {
  /** Holds a customer until the transaction ends; who comes second sees what the first wrote. */
  protected async lockCustomer(customer_id: string, context: Ctx): Promise<void> {
    const manager = context.transactionManager!
    await manager.execute(
      "insert into customer_standing (id) values (?) on conflict (id) do nothing",
      [customer_id]
    )
    await manager.execute("select id from customer_standing where id = ? for update", [customer_id])
  }

  /**
   * Locks the customer of a violation and reads the violation after that.
   *
   * @throws MedusaError not_found, also when the violation is another customer's than the one named
   */
  protected async lockViolation(
    id: string,
    context: Ctx,
    customer_id?: string
  ): Promise<ViolationRow> {
    // Plain SQL: an entity that was read before the lock would be given back as it was then.
    const [found] = await context.transactionManager!.execute<{ customer_id: string }[]>(
      "select customer_id from violation where id = ? and deleted_at is null",
      [id]
    )
    if (!found || (customer_id && found.customer_id !== customer_id)) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Violation with id '${id}' not found`)
    }
    await this.lockCustomer(found.customer_id, context)
    return await this.retrieveViolation(id, {}, context)
  }

  protected async readSettings(context: Ctx): Promise<ViolationSettings> {
    const { block_at, active_days } = await this.retrieveViolationSetting(SETTINGS_ID, {}, context)
    return { block_at, active_days }
  }

  protected async writeSettings(changes: Partial<ViolationSettings>, context: Ctx) {
    await this.updateViolationSettings({ id: SETTINGS_ID, ...changes }, context)
  }
}
