import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import OrderSplit from "./models/order-split"
import SellerOrder from "./models/seller-order"
import SellerOrderChange from "./models/seller-order-change"
import SellerOrderLine from "./models/seller-order-line"

export type SellerOrderRow = InferTypeOf<typeof SellerOrder>
export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

/** The tables of the domain; the rules over them are in the classes built on this one. */
export class MarketplaceStorage extends MedusaService({
  OrderSplit,
  SellerOrder,
  SellerOrderChange,
  SellerOrderLine,
}) {}
