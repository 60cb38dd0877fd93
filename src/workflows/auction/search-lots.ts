import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AuctionStatus } from "../../modules/auction/rules"
import { containing } from "../../lib/containing"

export type LotSearch = {
  /** Part of the product's title. */
  q?: string
  category_ids?: string[]
  statuses?: readonly AuctionStatus[]
  /** Null among them: the merchant's own goods. */
  seller_ids?: (string | null)[]
}

/** A search looks through so many auctions, those that were made last. */
export const SEARCHED_MAX = 2_000

/** Products of auctions whose title or categories match: a list of auctions is narrowed to them. */
export async function searchLots(
  container: MedusaContainer,
  { q, category_ids, statuses, seller_ids }: LotSearch
): Promise<string[]> {
  const product = {
    ...(q && { title: containing(q) }),
    ...(category_ids && { categories: { id: category_ids } }),
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "auction",
    fields: ["product_id"],
    // The link adds the product to what the generated types know of an auction.
    filters: {
      product,
      ...(statuses && { status: [...statuses] }),
      ...(seller_ids && { $or: seller_ids.map((seller_id) => ({ seller_id })) }),
    } as object,
    pagination: { take: SEARCHED_MAX, order: { created_at: "DESC" } },
  })
  return [...new Set(data.map(({ product_id }) => product_id))]
}
