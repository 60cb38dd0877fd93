import { z } from "@medusajs/framework/zod"
import { listParams, oneOrMore } from "../../../lib/query-params"
import { PRODUCT_REVIEW_STATUSES } from "../../../modules/seller/rules"

export const AdminListProductReviews = listParams({
  order: "created_at",
  orderable: ["created_at", "decided_at"],
}).extend({
  status: oneOrMore(PRODUCT_REVIEW_STATUSES),
  seller_id: z.string().max(64).optional(),
  product_id: z.string().max(64).optional(),
})

export const AdminApproveProduct = z.object({}).strict()

export const AdminRejectProduct = z.object({ reason: z.string().trim().min(3).max(1000) }).strict()
export type AdminRejectProduct = z.infer<typeof AdminRejectProduct>
