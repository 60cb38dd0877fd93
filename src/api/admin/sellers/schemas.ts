import { z } from "@medusajs/framework/zod"
import {
  APPROVAL_POLICIES,
  SELLER_STATUSES,
  SELLER_VERIFICATIONS,
} from "../../../modules/seller/rules"

const momentOrNone = z.iso.datetime().nullable()

/** A row of `GET /admin/sellers`. */
export const AdminSeller = z
  .object({
    id: z.string(),
    name: z.string(),
    handle: z.string(),
    biography: z.string().nullable(),
    logo_url: z.string().nullable(),
    cover_url: z.string().nullable(),
    verification: z.enum(SELLER_VERIFICATIONS),
    rating_average: z.number(),
    rating_count: z.number().int(),
    holiday_from: momentOrNone,
    holiday_to: momentOrNone,
    status: z.enum(SELLER_STATUSES),
    approval_policy: z.enum(APPROVAL_POLICIES),
    low_stock_threshold: z.number(),
    stock_location_id: z.string().nullable(),
    shipping_profile_id: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    /** Since when it waits for a look at its documents. */
    verification_requested_at: momentOrNone,
  })
  .strict()
