import { MedusaContainer } from "@medusajs/framework/types"
import { repairClaims } from "../../workflows/otp/repair-claims"

/** Makes up for events that were lost. */
export default async function repairChangedClaims(container: MedusaContainer) {
  await repairClaims(container, new Date())
}

export const config = { name: "repair-claims", schedule: "41 * * * *" }
