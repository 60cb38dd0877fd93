import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, search } from "../../../lib/query-params"
import { STARS_MAX } from "../../../lib/rating"

const stars = accepts(`a number from 0 to ${STARS_MAX}`)

export const StoreListSellers = listParams({
  order: "name",
  orderable: ["name", "created_at", "rating_average", "rating_score"],
}).extend({
  q: search,
  verified: z.enum(["true"]).optional(),
  /** Stores that are rated at least so well. */
  rating: z.coerce
    .number({ error: stars })
    .min(0, { error: stars })
    .max(STARS_MAX, { error: stars })
    .optional(),
})
