import { z } from "@medusajs/framework/zod"
import { DEFAULT_POLICIES, INCREMENT_TIERS_MAX } from "../../../modules/auction/rules"
import { SETTING_BOUNDS } from "../../../modules/auction/settings"
import { amount } from "../../seller/auctions/validators"

const within = ([least, most]: readonly [number, number]) =>
  z.number().int().min(least).max(most).optional()

export const AdminSetAuctionSettings = z
  .object({
    fee_bps: within(SETTING_BOUNDS.fee_bps),
    payment_hours: within(SETTING_BOUNDS.payment_hours),
    offer_hours: within(SETTING_BOUNDS.offer_hours),
    soft_close_window_s: within(SETTING_BOUNDS.soft_close_window_s),
    soft_close_reset_s: within(SETTING_BOUNDS.soft_close_reset_s),
    relist_max: within(SETTING_BOUNDS.relist_max),
    bids_per_10_s: within(SETTING_BOUNDS.bids_per_10_s),
    on_default: z.enum(DEFAULT_POLICIES).optional(),
  })
  .strict()
export type AdminSetAuctionSettings = z.infer<typeof AdminSetAuctionSettings>

/** The first tier may begin at nothing. */
const from = z.union([amount, z.literal(0)])

export const AdminSetIncrements = z
  .object({
    tiers: z
      .array(z.object({ from, step: amount }).strict())
      .min(1)
      .max(INCREMENT_TIERS_MAX),
  })
  .strict()
export type AdminSetIncrements = z.infer<typeof AdminSetIncrements>
