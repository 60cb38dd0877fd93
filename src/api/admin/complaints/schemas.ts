import { z } from "@medusajs/framework/zod"
import { SellerComplaint } from "../../seller/complaints/schemas"

/** A row of `GET /admin/complaints`: what the store reads, with the people and what staff do. */
export const AdminComplaint = SellerComplaint.extend({
  customer_id: z.string(),
  assignee_id: z.string().nullable(),
  is_escalated_by_silence: z.boolean(),
  is_holding: z.boolean(),
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
      has_account: z.boolean(),
    })
    .strict()
    .nullable(),
}).strict()
