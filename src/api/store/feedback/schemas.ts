import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { STARS_MAX } from "../../../lib/rating"
import { FEEDBACK_KINDS, FEEDBACK_STATUSES } from "../../../modules/feedback/rules"

const stars = z.number().int().min(1).max(STARS_MAX)
const count = z.number().int().min(0)
const average = z.number().min(1).max(STARS_MAX)

export const FeedbackPicture = entity("FeedbackPicture", { id: z.string(), url: z.string() })

/** What everybody reads of feedback; the three details are of stores only. */
export const StoreFeedback = entity("StoreFeedback", {
  id: z.string(),
  author_name: z.string().describe("Short, such as Emma S."),
  overall: stars,
  communication: stars.nullish(),
  shipping: stars.nullish(),
  accuracy: stars.nullish(),
  comment: z.string().nullable(),
  pictures: z.array(FeedbackPicture),
  rated_at: moment,
  edited_at: moment.nullable(),
  answer: z.string().nullable().describe("Of the store"),
  answered_at: moment.nullable(),
})

/** Feedback as its author sees it. */
export const StoreOwnFeedback = entity("StoreOwnFeedback", {
  ...StoreFeedback.shape,
  kind: z.enum(FEEDBACK_KINDS),
  status: z.enum(FEEDBACK_STATUSES),
  hidden_reason: z.string().nullable(),
  order_id: z.string(),
  seller_id: z.string().nullable(),
  product_id: z.string().nullable(),
  may_edit: z.boolean(),
  edit_until: moment,
})

/** What was said, or whether something can be said yet. */
const chance = {
  feedback: StoreOwnFeedback.nullable(),
  may_rate: z.boolean(),
  why_not: z.string().nullable().describe("A sentence for people"),
  rate_until: moment.nullable().describe("Null until it is delivered"),
}

/** A store's share of an order. */
export const StoreRateableShare = entity("StoreRateableShare", {
  seller: z
    .object({
      ...{ id: z.string(), name: z.string(), handle: z.string() },
      logo_url: z.string().nullable(),
    })
    .strict(),
  ...chance,
})

/** A product of an order. */
export const StoreRateableProduct = entity("StoreRateableProduct", {
  product: z
    .object({ product_id: z.string(), title: z.string(), thumbnail: z.string().nullable() })
    .strict(),
  ...chance,
})

/** The marketplace, in the light of an order. */
export const StoreRateablePlatform = entity("StoreRateablePlatform", chance)

const figures = z
  .object({
    n: count,
    average: average.nullable(),
    stars: z.record(z.string(), count).describe("How often each number of stars was given"),
  })
  .strict()

/** The figures of a store or a product; null while they rest on too little. */
export const RatingSummary = entity("RatingSummary", {
  n: count,
  average: average.nullable(),
  metrics: z
    .object({
      ...{ overall: figures, communication: figures, shipping: figures, accuracy: figures },
    })
    .partial()
    .strict()
    .describe("Without those that rest on too little"),
  windows: z.array(
    z.object({ days: z.number().int(), n: count, average: average.nullable() }).strict()
  ),
})
