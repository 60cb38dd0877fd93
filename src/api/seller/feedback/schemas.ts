import { z } from "@medusajs/framework/zod"
import { FEEDBACK_KINDS } from "../../../modules/feedback/rules"

const stars = z.number().int().min(1).max(5)

/** A row of `GET /seller/feedback`. */
export const SellerFeedback = z
  .object({
    id: z.string(),
    kind: z.enum(FEEDBACK_KINDS),
    order_id: z.string(),
    display_id: z.number().int(),
    seller_order_id: z.string().nullable(),
    product_id: z.string().nullable(),
    product_title: z.string().nullable(),
    author_name: z.string(),
    overall: stars,
    communication: stars.nullable(),
    shipping: stars.nullable(),
    accuracy: stars.nullable(),
    comment: z.string().nullable(),
    rated_at: z.iso.datetime(),
    edited_at: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
    answered_at: z.iso.datetime().nullable(),
    pictures: z.array(z.object({ id: z.string(), url: z.string() }).strict()),
  })
  .strict()
