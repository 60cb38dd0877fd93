import { z } from "@medusajs/framework/zod"
import {
  id,
  moment,
  oneOrMoreTexts,
  reason,
  SellerCreateAuction,
  SellerListAuctions,
} from "../../seller/auctions/validators"

const SELLERS_MAX = 100

export const AdminListAuctions = SellerListAuctions.extend({
  seller_id: oneOrMoreTexts(id, SELLERS_MAX)
    .optional()
    .describe(`"none": the merchant's own goods`),
})

/** Without a seller: the merchant's own goods. */
export const AdminCreateAuction = SellerCreateAuction.extend({ seller_id: id.nullish() })
export type AdminCreateAuction = z.infer<typeof AdminCreateAuction>

export const AdminPauseAuction = z.object({ reason }).strict()
export type AdminPauseAuction = z.infer<typeof AdminPauseAuction>

export const AdminExtendAuction = z.object({ ends_at: moment, reason }).strict()
export type AdminExtendAuction = z.infer<typeof AdminExtendAuction>

export const AdminVoidBid = z.object({ reason }).strict()
export type AdminVoidBid = z.infer<typeof AdminVoidBid>
