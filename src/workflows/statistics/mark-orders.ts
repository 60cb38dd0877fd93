import { MedusaContainer } from "@medusajs/framework/types"
import { STATISTICS_MODULE } from "../../modules/statistics"
import StatisticsModuleService from "../../modules/statistics/service"

/**
 * Something happened to these orders. One row more does no harm, so nothing takes it back, and it is
 * no workflow, which would cost more than the row.
 */
export async function markOrders(container: MedusaContainer, order_ids: string[]): Promise<void> {
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  await statistics.markOrders(order_ids)
}
