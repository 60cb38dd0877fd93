import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"
import { conversationFacts, conversationReading } from "../../store/conversations/schemas"

/** A conversation with a buyer, as the store has it. */
export const SellerConversation = entity("SellerConversation", {
  ...conversationFacts,
  seller_order_id: z
    .string()
    .nullable()
    .describe("The store's slice of the order; null when it is about a product"),
  ...conversationReading,
})

/** How fast the store answers. */
export const SellerResponseFigures = entity("SellerResponseFigures", {
  days: z.number().int().describe("How far back answers count"),
  answers: z.number().int(),
  waiting: z.number().int().describe("Conversations in which a buyer waits now"),
  median_minutes: z.number().int().nullable(),
})
