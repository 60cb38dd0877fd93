import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { StoreRestriction, StoreViolation } from "./schemas"

const count = z.number().int().min(0)

export const storeViolationDocuments = documents("Account", {
  "GET /store/customers/me/violations": {
    summary: "List own violations",
    description: `And what the customer may not do now. An account is blocked when its active weight
reaches \`block_at\`.`,
    answer: pageOf("violations", StoreViolation, {
      restrictions: z.array(StoreRestriction),
      active_weight: count,
      block_at: count,
      how_to_appeal: z.string(),
    }),
  },
  "POST /store/customers/me/violations/:id/appeal": {
    summary: "Appeal against a violation",
    description: "Once for each, as long as it is active. A blocked customer may do it, too.",
    example: { message: "The bank was closed on that day." },
    answer: one("violation", StoreViolation),
  },
})
