import { z } from "@medusajs/framework/zod"

export const AdminRetryOutbox = z.object({}).strict()
