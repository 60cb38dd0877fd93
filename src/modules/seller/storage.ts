import { Context, InferTypeOf } from "@medusajs/framework/types"
import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { LockMode } from "@medusajs/framework/mikro-orm/core"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import ProductReview from "./models/product-review"
import Seller from "./models/seller"
import SellerDocument from "./models/seller-document"
import SellerInvite from "./models/seller-invite"
import SellerMember from "./models/seller-member"
import SellerPrivate from "./models/seller-private"
import SellerProduct from "./models/seller-product"
import SellerView from "./models/seller-view"
import WithdrawnProduct from "./models/withdrawn-product"

export type SellerRow = InferTypeOf<typeof Seller>
export type SellerPrivateRow = InferTypeOf<typeof SellerPrivate>
export type SellerInviteRow = InferTypeOf<typeof SellerInvite>
export type SellerMemberRow = InferTypeOf<typeof SellerMember>
export type ProductReviewRow = InferTypeOf<typeof ProductReview>
export type Ctx = Context<EntityManager>

/** The tables of the domain; the rules over them are in the classes built on this one. */
export class SellerStorage extends MedusaService({
  Seller,
  SellerPrivate,
  SellerMember,
  SellerInvite,
  SellerProduct,
  ProductReview,
  SellerDocument,
  SellerView,
  WithdrawnProduct,
}) {
  /** Reads a row of this module and keeps others from changing it until the transaction ends. */
  protected async lock<Row>(entity: string, id: string, context: Ctx): Promise<Row> {
    const row = await context.transactionManager!.findOne(
      entity,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE }
    )
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `${entity} ${id} was not found`)
    // The entity is named by string because models are not classes; its row has the model's shape.
    return row as Row
  }
}
