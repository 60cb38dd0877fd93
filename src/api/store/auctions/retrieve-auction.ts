import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findOwnClaims, OwnClaim } from "../../../workflows/auction/find-own-claims"
import { isShown } from "../../../workflows/auction/list-shop-auctions"
import { findLotNames } from "../../../workflows/auction/lot-names"
import { readAuction } from "../../../workflows/auction/read-auctions"
import { auctionView, ownView } from "./auction-view"

/** A request of somebody who may have signed in. */
type Asked = { scope: MedusaContainer; auth_context?: { actor_id: string } }

/**
 * One auction for its page. Whoever bid or pays sees it even after its product left the shop.
 *
 * @throws MedusaError not_found for drafts, unknown ids and what the shop does not show
 */
export async function retrieveAuction({ scope, auth_context }: Asked, id: string) {
  const customer_id = auth_context?.actor_id
  const found = await readAuction(scope, id, { is_published: true })
  const { row } = found
  const [names, claimOf, description] = await Promise.all([
    findLotNames(scope, [row]),
    customer_id ? findOwnClaims(scope, customer_id, [id]) : undefined,
    findDescription(scope, row.product_id),
  ])
  const claim = claimOf?.(id)
  if (!isShown(row, names.productOf(row)) && !isInvolved(claim)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Auction ${id} was not found`)
  }
  const { product, ...auction } = auctionView(found, names)
  return {
    ...auction,
    product: product && { ...product, description },
    ...(claim && ownView(found, claim)),
  }
}

/** Who only watches has no stake in what the shop took down. */
const isInvolved = (claim?: OwnClaim) =>
  Boolean(claim?.standing && claim.standing.standing !== "watching")

async function findDescription(scope: MedusaContainer, id: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["description"],
    filters: { id },
  })
  return data[0]?.description ?? null
}
