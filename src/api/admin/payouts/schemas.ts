import { z } from "@medusajs/framework/zod"
import { SellerPayout } from "../../seller/payouts/schemas"

/** A row of `GET /admin/payouts`: with the attempts to pay and the destination in full. */
export const AdminPayout = SellerPayout.extend({
  attempts: z.number().int(),
  attempted_at: z.iso.datetime().nullable(),
  next_attempt_at: z.iso.datetime().nullable(),
  last_error: z.string().nullable(),
  created_by: z.string().nullable(),
  completed_by: z.string().nullable(),
  seller: z
    .object({
      id: z.string(),
      name: z.string(),
      handle: z.string(),
      logo_url: z.string().nullable(),
    })
    .strict()
    .nullish(),
}).strict()
