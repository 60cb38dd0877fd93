import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import ShopperCart from "./models/shopper-cart"

type Ctx = Context<EntityManager>
export type SetCart = {
  customer_id: string
  cart_id: string
  /** The cart that was there before, as far as the caller knows. */
  instead_of: string | null
}

export default class ShopperModuleService extends MedusaService({ ShopperCart }) {
  /**
   * Makes a cart a customer's open one, unless somebody was faster: then it stays theirs.
   *
   * @returns the open cart after this
   */
  @InjectTransactionManager()
  async setCart(
    { customer_id, cart_id, instead_of }: SetCart,
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    const manager = context.transactionManager!
    await manager.execute(
      `insert into shopper_cart (id, customer_id, cart_id) values (?, ?, ?)
       on conflict (customer_id) where deleted_at is null
       do update set cart_id = excluded.cart_id, updated_at = now()
         where shopper_cart.cart_id = ?`,
      [generateEntityId(undefined, "shopcart"), customer_id, cart_id, instead_of]
    )
    const [row] = await manager.execute<{ cart_id: string }[]>(
      "select cart_id from shopper_cart where customer_id = ? and deleted_at is null",
      [customer_id]
    )
    return row.cart_id
  }

  /** Takes back what `setCart` did, unless somebody has chosen another cart since. */
  @InjectTransactionManager()
  async unsetCart(
    { customer_id, cart_id, instead_of }: SetCart,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const [statement, ...values] = instead_of
      ? ["update shopper_cart set cart_id = ? where customer_id = ? and cart_id = ?", instead_of]
      : ["delete from shopper_cart where customer_id = ? and cart_id = ?"]
    await context.transactionManager!.execute(statement, [...values, customer_id, cart_id])
  }
}
