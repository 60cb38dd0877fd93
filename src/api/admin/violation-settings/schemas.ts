import { z } from "@medusajs/framework/zod"
import { entity } from "../../../lib/openapi/answers"

export const AdminViolationSettings = entity("AdminViolationSettings", {
  block_at: z.number().int().describe("Violations that weigh so much together block an account"),
  active_days: z.number().int().describe("For so many days a violation counts"),
})
