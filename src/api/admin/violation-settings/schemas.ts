import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

export const AdminViolationSettings = entity("AdminViolationSettings", {
  /** Violations that weigh so much together block an account. */
  block_at: z.number().int(),
  /** For so many days a violation counts. */
  active_days: z.number().int(),
})
