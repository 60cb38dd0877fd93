import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams } from "../../../lib/query-params"
import { STARS_MAX } from "../../../lib/rating"
import { COMMENT_LENGTH_MAX, PICTURES_MAX } from "../../../modules/feedback/rules"

export const id = z.string().min(1).max(64)
const stars = z.number().int().min(1).max(STARS_MAX)
/** An empty one is none. */
const comment = z.string().trim().max(COMMENT_LENGTH_MAX).nullish()
const unique = (ids: string[]) => new Set(ids).size === ids.length
const picture_ids = z
  .array(id)
  .max(PICTURES_MAX)
  .refine(unique, { error: accepts("each picture once") })
  .optional()

const detail = { communication: stars, shipping: stars, accuracy: stars }

export const StoreRateSeller = z
  .object({ seller_id: id, overall: stars, comment, picture_ids })
  .extend(z.object(detail).partial().shape)
  .strict()
export type StoreRateSeller = z.infer<typeof StoreRateSeller>

export const StoreReviewProduct = z
  .object({ product_id: id, overall: stars, comment, picture_ids })
  .strict()
export type StoreReviewProduct = z.infer<typeof StoreReviewProduct>

export const StoreRatePlatform = z.object({ overall: stars, comment }).strict()
export type StoreRatePlatform = z.infer<typeof StoreRatePlatform>

/** What is left out stays as it is. */
export const StoreEditFeedback = z
  .object({ overall: stars, ...detail, comment, picture_ids })
  .partial()
  .strict()
  .refine((changes) => Object.keys(changes).length > 0, { error: "Send what should change" })
export type StoreEditFeedback = z.infer<typeof StoreEditFeedback>

/** `-rated_at` the newest first, `-overall` the best, `overall` the worst. */
export const StoreListFeedback = listParams({
  ...{ limit: 10, order: "-rated_at", orderable: ["rated_at", "overall"] },
})
  .omit({ fields: true })
  .extend({ stars: z.coerce.number().int().min(1).max(STARS_MAX).optional() })
