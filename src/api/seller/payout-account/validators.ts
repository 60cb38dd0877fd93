import { z } from "@medusajs/framework/zod"

export const SellerOpenOnboarding = z.object({}).strict()
