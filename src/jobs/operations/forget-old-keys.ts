import { MedusaContainer } from "@medusajs/framework/types"
import { forgetOldKeys } from "../../workflows/operations/forget-old-keys"

/** Deletes answers that nobody may ask for again, and locks of processes that died. */
export default async function forgetKeys(container: MedusaContainer) {
  await forgetOldKeys(container, new Date())
}

export const config = { name: "forget-old-keys", schedule: "17 * * * *" }
