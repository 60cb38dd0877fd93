import { z } from "@medusajs/framework/zod"
import { ACTIVE_DAYS_MAX, BLOCK_AT_MAX } from "../../../modules/violation/rules"

export const AdminSetViolationSettings = z
  .object({
    block_at: z.number().int().min(1).max(BLOCK_AT_MAX).optional(),
    active_days: z.number().int().min(1).max(ACTIVE_DAYS_MAX).optional(),
  })
  .strict()
export type AdminSetViolationSettings = z.infer<typeof AdminSetViolationSettings>
