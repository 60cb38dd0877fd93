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
      /** What the bell of all the staff and the merchant's chat are told. */
      shared_choices: choices,
    })
    .partial()
    .strict()
)
export type AdminChangePreferences = z.infer<typeof AdminChangePreferences>
