import { MedusaContainer } from "@medusajs/framework/types"
import { settleAuctions } from "../../workflows/auction/settle-auctions"

const INTERVAL_MS = 3_000

/** Checkouts to make, deadlines that passed, reminders, and what a crash left half done. */
export default async function settleDueAuctions(container: MedusaContainer) {
  await settleAuctions(container, new Date())
}

export const config = {
  name: "settle-auctions",
  schedule: { interval: INTERVAL_MS, concurrency: "forbid" },
}
