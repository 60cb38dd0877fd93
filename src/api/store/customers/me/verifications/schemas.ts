import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../../../lib/openapi/answers"

/** How the customer who asks can be reached, and what of it was proven with a code. */
export const StoreOwnContact = entity("StoreOwnContact", {
  id: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  email_verified: z.boolean(),
  phone_verified: z.boolean(),
})

/** A code that is on its way. */
export const StoreVerification = entity("StoreVerification", {
  id: z.string(),
  expires_at: moment,
})
