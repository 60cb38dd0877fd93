import { z } from "@medusajs/framework/zod"
import {
  choices,
  preferenceChanges,
  withWholeQuietHours,
} from "../../store/notification-preferences/validators"

export const SellerChangePreferences = withWholeQuietHours(
  z
    .object({
      ...preferenceChanges,
      store_choices: choices.describe("What the store's chat is told"),
    })
    .partial()
    .strict()
)
export type SellerChangePreferences = z.infer<typeof SellerChangePreferences>
