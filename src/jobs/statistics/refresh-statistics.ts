import { MedusaContainer } from "@medusajs/framework/types"
import { refreshStatistics } from "../../workflows/statistics/refresh-statistics"

/** A shop with many orders counts its day at most this often. */
const INTERVAL_MS = 10_000

/** Counts anew what events marked, what they lost, and everything the first time. */
export default async function refreshStaleStatistics(container: MedusaContainer) {
  await refreshStatistics(container, new Date())
}

export const config = {
  name: "refresh-statistics",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" as const },
}
