import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { MEMBER_ROLES } from "../../../modules/seller/rules"

const text = z.string().nullable()

/** Somebody who works for the store. */
export const SellerMember = entity("SellerMember", {
  id: z.string(),
  role: z.enum(MEMBER_ROLES),
  created_at: moment,
  user: z
    .object({ id: z.string(), email: z.string(), first_name: text, last_name: text })
    .strict()
    .nullable(),
  is_you: z.boolean(),
})
