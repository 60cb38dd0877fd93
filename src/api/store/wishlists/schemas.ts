import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { AUCTION_STATUSES } from "../../../modules/auction/rules"

const amount = z.number().min(0)
const named = z
  .object({
    ...{ id: z.string(), title: z.string(), handle: z.string().nullable() },
    thumbnail: z.string().nullable(),
  })
  .strict()

/** A list of what a customer keeps an eye on. */
export const StoreWishlist = entity("StoreWishlist", {
  id: z.string(),
  name: z.string(),
  item_count: z.number().int().min(0),
  shared_at: moment.nullable(),
  share_token: z.string().nullable().describe("For the link that others read it by"),
  created_at: moment,
})

const wish = { id: z.string(), created_at: moment }
const note = { note: z.string().nullable().describe("The owner alone reads it") }

const product = {
  kind: z.literal("product"),
  product: named.optional().describe("Left out when the shop does not show it any more"),
  variant: z.object({ id: z.string(), title: z.string() }).strict().optional(),
  currency_code: z.string(),
  price: amount.nullable().describe("Of now"),
  is_available: z.boolean(),
  reference_price: amount.nullable().describe("When it was put here, or the last that was told"),
}
const auction = {
  kind: z.literal("auction"),
  auction: z
    .object({
      ...{ id: z.string(), product: named, status: z.enum(AUCTION_STATUSES) },
      ...{ current_price: amount.nullable(), currency_code: z.string() },
      ...{ starts_at: moment.nullable(), ends_at: moment.nullable() },
    })
    .strict()
    .optional()
    .describe("Left out when the shop does not show it any more"),
}

/** A thing on a list, as its owner reads it. */
export const StoreWish = z
  .discriminatedUnion("kind", [
    z.object({ ...wish, ...note, ...product }).strict(),
    z.object({ ...wish, ...note, ...auction }).strict(),
  ])
  .meta({ id: "StoreWish" })

const place = { wishlist_id: z.string() }
/** A thing with the list that it is on. */
export const StorePlacedWish = z
  .discriminatedUnion("kind", [
    z.object({ ...wish, ...note, ...product, ...place }).strict(),
    z.object({ ...wish, ...note, ...auction, ...place }).strict(),
  ])
  .meta({ id: "StorePlacedWish" })

/** A thing on a list that others read. */
export const StoreSharedWish = z
  .discriminatedUnion("kind", [
    z.object({ ...wish, ...product }).strict(),
    z.object({ ...wish, ...auction }).strict(),
  ])
  .meta({ id: "StoreSharedWish" })

/** A list that somebody shares. */
export const StoreSharedWishlist = entity("StoreSharedWishlist", {
  name: z.string(),
  owner_first_name: z.string().nullable(),
})
