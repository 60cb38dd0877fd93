import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { PRODUCT_REVIEW_STATUSES } from "../../../modules/seller/rules"

const review = {
  id: z.string(),
  product_id: z.string(),
  status: z.enum(PRODUCT_REVIEW_STATUSES),
  reason: z.string().nullable().describe("Told to the seller when the product is rejected"),
  decided_at: moment.nullable(),
  created_at: moment,
}

/** One look of the merchant at a proposed product; the newest one is the product's state. */
export const AdminProductReview = entity("AdminProductReview", {
  ...review,
  product: z
    .object({
      id: z.string(),
      title: z.string(),
      thumbnail: z.string().nullable(),
      status: z.string(),
    })
    .strict()
    .nullish(),
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullable(),
})

/** What the merchant has decided. */
export const AdminDecidedProductReview = entity("AdminDecidedProductReview", {
  ...review,
  seller_id: z.string(),
  decided_by: z.string().nullable(),
  updated_at: moment,
  deleted_at: moment.nullable(),
})
