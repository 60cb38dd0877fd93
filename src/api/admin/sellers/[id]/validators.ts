import { z } from "@medusajs/framework/zod"

const HANDLE_LENGTH_MAX = 60
const reason = z.string().trim().min(3).max(1000)

export const AdminSuspendSeller = z.object({ reason }).strict()
export type AdminSuspendSeller = z.infer<typeof AdminSuspendSeller>

export const AdminReactivateSeller = z.object({}).strict()

export const AdminCloseSeller = z
  .object({
    reason,
    handle: z
      .string()
      .max(HANDLE_LENGTH_MAX)
      .describe("The store's own handle, typed once more: closing cannot be undone"),
  })
  .strict()
export type AdminCloseSeller = z.infer<typeof AdminCloseSeller>

export const AdminStartSellerView = z.object({ reason: reason.optional() }).strict()
export type AdminStartSellerView = z.infer<typeof AdminStartSellerView>
