import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import ComplaintModuleService, { Period } from "../../modules/complaint/service"

/**
 * How often buyers complain about a store, and how it answers: complaints opened in a period, and
 * the store's shares of orders placed in it. A rate is null without orders.
 */
export async function readComplaintMetrics(
  container: MedusaContainer,
  seller_id: string,
  period: Period
) {
  const [counts, orders] = await Promise.all([
    container.resolve<ComplaintModuleService>(COMPLAINT_MODULE).countsOf(seller_id, period),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "seller_order",
      fields: ["id"],
      filters: { seller_id, placed_at: { $gte: period.from, $lt: period.to } },
      pagination: { skip: 0, take: 1 },
    }),
  ])
  const placed = orders.metadata?.count ?? 0
  const rate = (count: number) => (placed ? count / placed : null)
  return {
    from: period.from,
    to: period.to,
    orders: placed,
    ...counts,
    complaint_rate: rate(counts.complaints),
    seller_fault_rate: rate(counts.seller_fault),
  }
}
