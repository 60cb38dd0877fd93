import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { STARS_MAX } from "../../../lib/rating"
import { FEEDBACK_KINDS, METRICS } from "../../../modules/feedback/rules"

const stars = z.number().int().min(1).max(STARS_MAX)
const text = z.string().nullable()
const count = z.number().int().min(0)
const average = z.number().nullable()

/** What a buyer said of the store or its goods. */
export const SellerFeedback = entity("SellerFeedback", {
  id: z.string(),
  kind: z.enum(FEEDBACK_KINDS),
  order_id: z.string(),
  display_id: z.number().int().describe("The order's number"),
  seller_order_id: text,
  product_id: text,
  product_title: text,
  author_name: z.string(),
  overall: stars,
  communication: stars.nullable().describe("Of stores only, like the two below"),
  shipping: stars.nullable(),
  accuracy: stars.nullable(),
  comment: text,
  rated_at: moment,
  edited_at: moment.nullable(),
  answer: text,
  answered_at: moment.nullable(),
  pictures: z.array(z.object({ id: z.string(), url: z.string() }).strict()),
})

const rated = { n: count, average }

/** What the stars of the store come to. */
export const SellerFeedbackSummary = entity("SellerFeedbackSummary", {
  ...rated,
  score: z.number().describe("Drawn to the middle while there are few; things are sorted by it"),
  metrics: z.record(
    z.enum(METRICS),
    z
      .object({
        ...rated,
        stars: z.record(z.string(), count).describe("How often each number of stars was given"),
      })
      .strict()
  ),
  windows: z
    .array(z.object({ days: z.number().int(), ...rated }).strict())
    .describe("The last so many days, the present one included"),
  months: z
    .array(z.object({ month: z.string(), ...rated }).strict())
    .describe("The oldest first, those without feedback, too: `2026-11`"),
})
