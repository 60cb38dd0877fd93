import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../lib/ids"
import type { Run, Statement } from "./database"
import type { ListingFormat } from "./rules"
import { AuctionDefaults } from "./settings"

export type ListingState = {
  product_id: string
  /** Null: nobody ever said; it sells at its fixed price. */
  format: ListingFormat | null
  open_auction_id: string | null
}

const READ: Statement = {
  name: "auction_listing_read",
  text: `select wanted.product_id, listing.format, auction.id as open_auction_id
    from unnest($1::text[]) as wanted (product_id)
    left join listing on listing.product_id = wanted.product_id
    left join auction on auction.product_id = wanted.product_id and auction.is_open`,
}
/** Names no index: two of them hold a product, and a racing insert may meet either one first. */
const SAY: Statement = {
  name: "auction_listing_say",
  text: "insert into listing (id, product_id, format) values ($1, $2, $3) on conflict do nothing",
}
const FORMAT: Statement = {
  name: "auction_listing_format",
  text: "select format from listing where product_id = $1",
}
const CONVERT: Statement = {
  name: "auction_listing_convert",
  text: `update listing set format = $2, updated_at = now()
    where product_id = $1 and format <> $2`,
}
const OPEN_LOTS: Statement = {
  name: "auction_open_lots",
  text: `select id, product_id, variant_id, status, seq from auction
    where is_open and (product_id = any($1) or variant_id = any($2))`,
}

export type OpenLot = {
  id: string
  product_id: string
  variant_id: string
  status: string
  /** 0: nobody has bid yet. */
  seq: number
}

const DUPLICATE = "23505"
const FOREIGN_KEY = "23503"

const isDatabaseError = (error: unknown): error is { code: string; constraint?: string } =>
  typeof error === "object" && error !== null && "code" in error && "constraint" in error

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** Says in words what the database refuses about lots; everything else is thrown on. */
export function explainLotError(error: unknown, product_id: string): never {
  if (isDatabaseError(error)) {
    if (error.code === DUPLICATE && error.constraint === "auction_product_id_open_unique") {
      refuse(`Product ${product_id} is in an auction already; one at a time is accepted`)
    }
    if (error.code === FOREIGN_KEY && error.constraint === "auction_listing_foreign") {
      refuse(
        `Product ${product_id} cannot be in an auction and sell at a fixed price; ` +
          "end the auction, or convert the product to auctions"
      )
    }
  }
  throw error
}

/** Takes a product for an auction, in the transaction that opens it. */
export async function claimListing(run: Run, product_id: string): Promise<void> {
  await run(SAY, [newId("list"), product_id, "auction"])
  const [{ format }] = await run<{ format: ListingFormat }>(FORMAT, [product_id])
  if (format === "auction") return
  refuse(`Product ${product_id} sells at a fixed price; convert it to auctions first`)
}

/** How products are sold: either way, never both. The database has the last word. */
export class AuctionListings extends AuctionDefaults {
  async listingsOf(product_ids: string[]): Promise<ListingState[]> {
    if (!product_ids.length) return []
    return await this.reading((run) => run<ListingState>(READ, [product_ids]))
  }

  async listingOf(product_id: string): Promise<ListingState> {
    const [listing] = await this.listingsOf([product_id])
    return listing
  }

  /** Products that no cart may hold at their fixed price. */
  async auctionedAmong(product_ids: string[]): Promise<Set<string>> {
    const listings = await this.listingsOf([...new Set(product_ids)])
    const auctioned = listings.filter(({ format }) => format === "auction")
    return new Set(auctioned.map(({ product_id }) => product_id))
  }

  /** Open auctions of these products or variants: their lots must stay what and where they are. */
  async openLots(of: { product_ids?: string[]; variant_ids?: string[] }): Promise<OpenLot[]> {
    const { product_ids = [], variant_ids = [] } = of
    if (!product_ids.length && !variant_ids.length) return []
    return await this.reading((run) => run<OpenLot>(OPEN_LOTS, [product_ids, variant_ids]))
  }

  /** @throws MedusaError not_allowed while an auction of the product is open */
  async setListing(product_id: string, format: ListingFormat): Promise<ListingState> {
    try {
      await this.transaction(async (run) => {
        await run(SAY, [newId("list"), product_id, format])
        await run(CONVERT, [product_id, format])
      })
    } catch (error) {
      explainLotError(error, product_id)
    }
    return await this.listingOf(product_id)
  }
}
