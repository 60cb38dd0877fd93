import { MedusaContainer } from "@medusajs/framework/types"
import { recountStatistics } from "../../workflows/statistics/refresh-statistics"

/** Every night; sums are right by counting what changed, and so no mistake stays. */
export default async function recountAllStatistics(container: MedusaContainer) {
  await recountStatistics(container, new Date())
}

export const config = { name: "recount-statistics", schedule: "21 2 * * *" }
