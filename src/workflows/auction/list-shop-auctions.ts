import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import type { AuctionFilter, AuctionPage } from "../../modules/auction/reads"
import type { AuctionStatus } from "../../modules/auction/rules"
import { findHiddenProducts, findLotNames } from "./lot-names"
import { readAuctions } from "./read-auctions"
import { searchLots } from "./search-lots"

export type ShopAuctionFilter = {
  statuses: readonly AuctionStatus[]
  /** Part of the product's title. */
  q?: string
  category_ids?: string[]
  /** Id or handle of a store. */
  seller?: string
  currency_code?: string
  /** In major units; only together with a currency. */
  price?: { $gte?: number; $lte?: number }
  ending_before?: Date
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/**
 * What the shop shows: what was published, of products that are on sale. What is paused stays
 * visible, because a stopped store's goods leave the shop while its bidders still wait.
 *
 * @throws MedusaError invalid_data for a currency that does not exist
 */
export async function listShopAuctions(
  container: MedusaContainer,
  wish: ShopAuctionFilter,
  page: AuctionPage
) {
  const { statuses, currency_code, ending_before } = wish
  const [seller_id, product_ids, hidden_product_ids, price] = await Promise.all([
    wish.seller ? findStoreId(container, wish.seller) : undefined,
    wish.q || wish.category_ids ? searchLots(container, wish) : undefined,
    findHiddenProducts(container, statuses),
    wish.price && currency_code ? minorPrice(container, currency_code, wish.price) : undefined,
  ])
  const filter: AuctionFilter = {
    ...{ statuses, product_ids, hidden_product_ids, price, ending_before },
    seller_ids: seller_id === undefined ? undefined : [seller_id],
    currency_codes: currency_code === undefined ? undefined : [currency_code],
    is_published: true,
  }
  const { found, count } = await readAuctions(container, filter, page)
  const names = await findLotNames(
    container,
    found.map(({ row }) => row)
  )
  return { found: found.filter(({ row }) => isShown(row, names.productOf(row))), names, count }
}

/** Whether shoppers see it who have nothing to do with it. */
export const isShown = (row: { status: AuctionStatus }, product: { status: string } | null) =>
  product !== null && (row.status === "paused" || product.status === "published")

/** An id that no store has finds nothing, as any filter. */
async function findStoreId(container: MedusaContainer, seller: string) {
  const { data } = await queryOf(container).graph({
    entity: "seller",
    fields: ["id"],
    filters: { $or: [{ id: seller }, { handle: seller }] },
  })
  return data[0]?.id ?? ""
}

async function minorPrice(
  container: MedusaContainer,
  code: string,
  { $gte, $lte }: NonNullable<ShopAuctionFilter["price"]>
) {
  const { data } = await queryOf(container).graph({
    entity: "currency",
    fields: ["decimal_digits"],
    filters: { code },
  })
  if (!data[0]) {
    const message = `There is no currency ${code}; accepted: a code such as usd`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const { decimal_digits } = data[0]
  return {
    min: $gte === undefined ? undefined : toMinor($gte, decimal_digits),
    max: $lte === undefined ? undefined : toMinor($lte, decimal_digits),
  }
}
