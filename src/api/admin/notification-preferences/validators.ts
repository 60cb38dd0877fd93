import { z } from "@medusajs/framework/zod"
import {
  choices,
  preferenceChanges,
  withWholeQuietHours,
} from "../../store/notification-preferences/validators"

export const AdminChangePreferences = withWholeQuietHours(
  z
    .object({
      ...preferenceChanges,
      shared_choices: choices.describe(
        "What the bell of all the staff and the merchant's chat are told"
      ),
    })
    .partial()
    .strict()
)
export type AdminChangePreferences = z.infer<typeof AdminChangePreferences>
