import { z } from "@medusajs/framework/zod"
import { accepts } from "../../lib/accepts"
import { UNSUBSCRIBE_ACTIONS } from "../../workflows/notice/unsubscribe-from-notice"

/** Other fields are a mail programme's business. */
export const Unsubscribe = z.object({
  action: z
    .enum(UNSUBSCRIBE_ACTIONS, { error: accepts(UNSUBSCRIBE_ACTIONS.join(", ")) })
    .optional(),
})
export type Unsubscribe = z.infer<typeof Unsubscribe>
