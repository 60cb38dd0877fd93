import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { toListingGroupKey } from "../../modules/catalog/content-rules"
import { availableAt, compareOffers, Offer, standingOf } from "../../modules/catalog/ranking"
import { isOnHoliday } from "../../modules/seller/rules"

/** Offers in an answer. */
export const OFFERS_MAX = 50
/** Products that are looked at; the oldest when more stand in one group. */
const PRODUCTS_MAX = 200

export type PriceContext = {
  currency_code: string
  region_id?: string
  customer?: { groups: { id: string }[] }
}
export type RankListingGroup = {
  key: string
  sales_channel_ids: string[]
  price: PriceContext
  now: Date
}

const FIELDS = [
  ...["id", "title", "handle", "thumbnail"],
  ...["seller.id", "seller.name", "seller.handle", "seller.status", "seller.verification"],
  ...["seller.rating_average", "seller.rating_count", "seller.stock_location_id"],
  ...["seller.holiday_from", "seller.holiday_to"],
  ...["variants.id", "variants.manage_inventory", "variants.allow_backorder"],
  "variants.calculated_price.*",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.location_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]

type Seller = {
  id: string
  name: string
  handle: string
  status: string
  verification: string
  rating_average: number
  rating_count: number
  stock_location_id: string | null
  holiday_from: Date | null
  holiday_to: Date | null
}
type Variant = {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: { calculated_amount: number | null; currency_code: string | null } | null
  inventory_items?: Parameters<typeof availableAt>[1]
}
type Product = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  seller?: Seller | null
  variants: Variant[]
}

const rankListingGroupStep = createStep(
  "rank-listing-group",
  async (input: RankListingGroup, { container }) => {
    const key = toListingGroupKey(input.key)
    const [products, locations] = await Promise.all([
      readProducts(container, input, key),
      readLocations(container, input.sales_channel_ids),
    ])
    const now = new Date(input.now)
    const offers = products
      .filter(({ seller }) => !seller || seller.status === "active")
      .map((product) => ({ product, offer: bestOfferOf(product, locations, now) }))
      .flatMap(({ product, offer }) => (offer ? [{ product, offer }] : []))
      .sort((a, b) => compareOffers(a.offer, b.offer))
      .slice(0, OFFERS_MAX)
      .map(({ product, offer }) => offerView(product, offer))
    return new StepResponse({ key, offers })
  }
)

async function readProducts(
  container: MedusaContainer,
  { sales_channel_ids, price }: RankListingGroup,
  key: string
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: FIELDS,
    filters: {
      status: "published",
      // The links add these two to what the generated types know of a product.
      ...{ product_content: { listing_group: { key } }, sales_channels: { id: sales_channel_ids } },
    },
    pagination: { skip: 0, take: PRODUCTS_MAX, order: { created_at: "ASC" } },
    context: { variants: { calculated_price: QueryContext(price) } },
  })
  // The links add sellers, prices and stock to what the generated types know of a product.
  return data as unknown as Product[]
}

/** Where the merchant's own goods for these channels lie. */
async function readLocations(container: MedusaContainer, id: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["stock_locations.id"],
    filters: { id },
  })
  // The generated types do not know the link to the locations.
  const channels = data as unknown as { stock_locations?: { id: string }[] }[]
  return channels.flatMap(({ stock_locations = [] }) => stock_locations.map((one) => one.id))
}

/** A product stands in the group with the variant that ranks first. */
function bestOfferOf({ seller, variants }: Product, locations: string[], now: Date) {
  const own = seller?.stock_location_id
  const places = seller ? (own ? [own] : []) : locations
  const is_on_holiday = Boolean(seller && isOnHoliday(seller, now))
  const [best] = variants
    .map((variant): Offer => ({
      variant_id: variant.id,
      price: priceOf(variant),
      available: variant.manage_inventory
        ? availableAt(places, variant.inventory_items ?? [])
        : null,
      allow_backorder: variant.allow_backorder,
      is_on_holiday,
    }))
    .sort(compareOffers)
  return best
}

function priceOf({ calculated_price }: Variant) {
  const { calculated_amount: amount, currency_code } = calculated_price ?? {}
  if (typeof amount !== "number" || !currency_code) return null
  return { currency_code, amount }
}

function offerView({ id, title, handle, thumbnail, seller }: Product, offer: Offer) {
  const { variant_id, price, available } = offer
  return {
    ...{ product: { id, title, handle, thumbnail }, variant_id, price, available },
    ...standingOf(offer),
    seller: seller
      ? {
          ...{ id: seller.id, name: seller.name, handle: seller.handle },
          verification: seller.verification,
          rating_average: seller.rating_average,
          rating_count: seller.rating_count,
        }
      : null,
  }
}

/** The offers of one article, the best first, with the same number of queries for every group. */
export const rankListingGroupWorkflow = createWorkflow(
  "rank-listing-group",
  (input: WorkflowData<RankListingGroup>) => new WorkflowResponse(rankListingGroupStep(input))
)
