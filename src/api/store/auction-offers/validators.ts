import { z } from "@medusajs/framework/zod"

/** The answer is in the path. */
export const StoreAnswerOffer = z.object({}).strict()
