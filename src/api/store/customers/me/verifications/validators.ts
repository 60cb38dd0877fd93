import { z } from "@medusajs/framework/zod"
import { CODE_CHANNELS } from "../../../../../modules/otp/rules"
import { typedCode, typedIdentifier } from "../../../../auth/validators"

export const StoreAskForVerification = z
  .object({
    channel: z.enum(CODE_CHANNELS),
    identifier: typedIdentifier,
    purpose: z.enum(["verify", "change"]),
  })
  .strict()
export type StoreAskForVerification = z.infer<typeof StoreAskForVerification>

export const StoreFinishVerification = z.object({ code: typedCode }).strict()
export type StoreFinishVerification = z.infer<typeof StoreFinishVerification>
