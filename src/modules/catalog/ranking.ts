/** Why an offer cannot be bought now, in the order in which shoppers should hear it. */
export const OFFER_OBSTACLES = ["holiday", "no_price", "out_of_stock"] as const
export type OfferObstacle = (typeof OFFER_OBSTACLES)[number]

/** One variant that somebody offers, with all that decides its place. */
export type Offer = {
  variant_id: string
  price: { currency_code: string; amount: number } | null
  /** Pieces at the seller's own place; null when they are not counted. */
  available: number | null
  allow_backorder: boolean
  is_on_holiday: boolean
}
export type Standing = { in_stock: boolean; buyable: boolean; reason?: OfferObstacle }

/** Whether an offer can be bought, and if not, why. */
export function standingOf({ price, available, ...offer }: Offer): Standing {
  const in_stock = available === null || available > 0
  const obstacles: Record<OfferObstacle, boolean> = {
    holiday: offer.is_on_holiday,
    no_price: price === null,
    out_of_stock: !in_stock && !offer.allow_backorder,
  }
  const reason = OFFER_OBSTACLES.find((obstacle) => obstacles[obstacle])
  return reason ? { in_stock, buyable: false, reason } : { in_stock, buyable: true }
}

/** What is not counted never runs out. */
const stockOf = ({ available }: Offer) => available ?? Infinity
/** What has no price comes after everything that has one. */
const amountOf = ({ price }: Offer) => price?.amount ?? Infinity
/** Plain subtraction would make NaN of two infinite amounts. */
const ascending = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/**
 * The order of the offers of one article: what can be bought before what cannot, the cheaper before
 * the dearer, more pieces before fewer. The id decides among equals, so that no two requests differ.
 */
export function compareOffers(a: Offer, b: Offer): number {
  return (
    Number(standingOf(b).buyable) - Number(standingOf(a).buyable) ||
    ascending(amountOf(a), amountOf(b)) ||
    ascending(stockOf(b), stockOf(a)) ||
    (a.variant_id < b.variant_id ? -1 : 1)
  )
}

type ItemOfVariant = {
  required_quantity: number
  inventory: { location_levels?: Level[] } | null
}
type Level = { location_id: string; stocked_quantity: number; reserved_quantity: number }

/** How many pieces the places together can send: the scarcest of what makes one piece decides. */
export function availableAt(locations: string[], items: ItemOfVariant[]): number {
  const counts = items.map(({ required_quantity, inventory }) => {
    const levels = inventory?.location_levels ?? []
    const pieces = levels
      .filter(({ location_id }) => locations.includes(location_id))
      .reduce(
        (sum, level) => sum + Number(level.stocked_quantity) - Number(level.reserved_quantity),
        0
      )
    return Math.floor(pieces / required_quantity)
  })
  return counts.length ? Math.max(0, Math.min(...counts)) : 0
}
