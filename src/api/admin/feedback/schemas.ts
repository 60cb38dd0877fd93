import { z } from "@medusajs/framework/zod"
import { FEEDBACK_STATUSES } from "../../../modules/feedback/rules"
import { SellerFeedback } from "../../seller/feedback/schemas"

/** A row of `GET /admin/feedback`: with who said it and whether it is seen. */
export const AdminFeedback = SellerFeedback.extend({
  seller_id: z.string().nullable(),
  customer_id: z.string(),
  status: z.enum(FEEDBACK_STATUSES),
  hidden_reason: z.string().nullable(),
  hidden_at: z.iso.datetime().nullable(),
  seller: z
    .object({
      id: z.string(),
      name: z.string(),
      handle: z.string(),
      logo_url: z.string().nullable(),
    })
    .strict()
    .nullable(),
  customer: z
    .object({
      id: z.string(),
      email: z.string().nullable(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
    })
    .strict()
    .nullable(),
  product: z
    .object({ id: z.string(), title: z.string(), thumbnail: z.string().nullable() })
    .strict()
    .nullable(),
}).strict()
