import { z } from "@medusajs/framework/zod"
import { listParams, search } from "../../../lib/query-params"

export const StoreListSellers = listParams({
  order: "name",
  orderable: ["name", "created_at", "rating_average"],
}).extend({
  q: search,
  verified: z.enum(["true"]).optional(),
})
