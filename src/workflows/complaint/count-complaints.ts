import { MedusaContainer } from "@medusajs/framework/types"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { COMPLAINT_STATUSES } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"

const FOR_MERCHANT = ["escalated", "under_review", "appealed"]

/** How many complaints are in each status, and how many of them wait for the merchant. */
export async function countComplaints(container: MedusaContainer) {
  const found = await container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).countByStatus()
  const counts = COMPLAINT_STATUSES.map((status) => [status, found[status] ?? 0] as const)
  const waiting = counts.reduce(
    (sum, [status, count]) => sum + (FOR_MERCHANT.includes(status) ? count : 0),
    0
  )
  return { ...Object.fromEntries(counts), waiting }
}
