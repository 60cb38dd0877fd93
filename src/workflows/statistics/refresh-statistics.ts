import { MedusaContainer } from "@medusajs/framework/types"
import { STATISTICS_MODULE } from "../../modules/statistics"
import StatisticsModuleService from "../../modules/statistics/service"
import { countingIn } from "./counting-sql"

/** Far more months than a shop has; an endless loop would have more. */
const ROUNDS_MAX = 3_000

/**
 * Counts the days anew on which something happened; the first time, and when the way of counting
 * has changed, all of them. Each month is a transaction of its own, so a process that ends goes on
 * where it was. Two that do this at once take turns or leave it to each other.
 */
export async function refreshStatistics(container: MedusaContainer, now: Date): Promise<void> {
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const counting = countingIn(statistics.options.time_zone)
  if (!(await statistics.prepare(counting, now))) return
  await statistics.hear(counting, now)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if ((await statistics.countNext(counting, now)) === null) return
  }
}

/** Counts everything anew, once a night: what no event tells of, like a product's new weight, too. */
export async function recountStatistics(container: MedusaContainer, now: Date): Promise<void> {
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const counting = countingIn(statistics.options.time_zone)
  await statistics.markAllDays(counting, now)
  await refreshStatistics(container, now)
}
