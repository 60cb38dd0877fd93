import { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { sellerOf } from "../seller-of"

/**
 * Who looks after auctions: a member of a store, or the merchant, who looks after all of them.
 * The rows of another store are not found. Only the merchant reads who bids.
 */
export type Keeper = {
  scope: MedusaContainer
  type: "seller" | "merchant"
  actor_id: string
  /** Null: no matter whose. */
  seller_id: string | null
}

export function sellerKeeper(req: MedusaRequest): Keeper {
  const { seller_id, user_id } = sellerOf(req)
  return { scope: req.scope, type: "seller", actor_id: user_id, seller_id }
}

export const merchantKeeper = (req: AuthenticatedMedusaRequest): Keeper => ({
  ...{ scope: req.scope, type: "merchant", seller_id: null },
  actor_id: req.auth_context.actor_id,
})

/** The filter that finds only what the keeper looks after. */
export const ownFilter = ({ seller_id }: Keeper) =>
  seller_id === null ? {} : { seller_ids: [seller_id] }

/** Who does it and when, as workflows take it. */
export const actOf = ({ type, actor_id, seller_id }: Keeper) => ({
  seller_id,
  actor: { type, id: actor_id },
  now: new Date(),
})
