import { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldKeys } from "../../workflows/operations/forget-old-keys"

/** Deletes answers that nobody may ask for again, locks of processes that died, and old counts. */
export default async function forgetKeys(container: MedusaContainer) {
  await forgetOldKeys(container)
}

export const config = { name: "forget-old-keys", schedule: "17 * * * *" }
