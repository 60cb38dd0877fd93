import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_ORDER_STATUSES, SellerOrderStatus } from "../../modules/marketplace/rules"
import { SELLER_MODULE } from "../../modules/seller"
import SellerModuleService from "../../modules/seller/service"
import { STATISTICS_MODULE } from "../../modules/statistics"
import { GivenPeriod, Grain, periodOf, previousOf, todayIn } from "../../modules/statistics/rules"
import StatisticsModuleService, { Figures, SellerFigures } from "../../modules/statistics/service"

export type AskStatistics = GivenPeriod & {
  grain: Grain
  currency?: string
  compare?: "previous"
}

const COMPLETED: SellerOrderStatus = "completed"
const NO_SLICES = { slices: 0, kilograms: "0.000" }

/** What a store sold, from the sums that are kept of its days and months. */
export async function readSellerStatistics(
  container: MedusaContainer,
  ask: AskStatistics,
  seller_id: string,
  now: Date
) {
  return (await readStatistics(container, { ...ask, seller_id, has_sellers: false }, now)).stats
}

/** What the marketplace, or one store of it, sold, and who sold most. */
export async function readMarketplaceStatistics(
  container: MedusaContainer,
  ask: AskStatistics & { seller_id?: string },
  now: Date
) {
  const { stats, sellers } = await readStatistics(container, { ...ask, has_sellers: true }, now)
  return { ...stats, top_sellers: await withNames(container, sellers) }
}

type Ask = AskStatistics & { seller_id?: string; has_sellers: boolean }

async function readStatistics(container: MedusaContainer, ask: Ask, now: Date) {
  const statistics = container.resolve<StatisticsModuleService>(STATISTICS_MODULE)
  const { time_zone } = statistics.options
  const period = periodOf(ask, todayIn(time_zone, now))
  const before = ask.compare ? previousOf(period) : null
  const { grain, currency = null, seller_id = null, has_sellers } = ask
  const wanted = { period, previous: before, grain, currency, seller_id, has_sellers }
  const { as_of, series, statuses, types, last_days, top_sellers, previous, revenue } =
    await statistics.read(wanted)
  const counts = SELLER_ORDER_STATUSES.map((status) => [status, ofStatus(statuses, status).slices])
  const stats = {
    ...{ ...period, time_zone, as_of, ...totalsOf({ revenue, statuses }) },
    status_breakdown: Object.fromEntries(counts),
    ...{ product_type_breakdown: types, last7days: last_days, series },
    previous: before && previous && { ...before, ...totalsOf(previous) },
  }
  return { stats, sellers: top_sellers }
}

const ofStatus = (statuses: Figures["statuses"], wanted: SellerOrderStatus) =>
  statuses.find(({ status }) => status === wanted) ?? NO_SLICES

function totalsOf({ revenue, statuses }: Figures) {
  const completed = ofStatus(statuses, COMPLETED)
  return {
    total_orders: revenue.reduce((sum, { orders }) => sum + orders, 0),
    total_completed: completed.slices,
    total_weight_completed: completed.kilograms,
    revenue,
  }
}

/** A store that is gone keeps its name; what the merchant sold has none. */
async function withNames(container: MedusaContainer, figures: SellerFigures[]) {
  const ids = figures.flatMap(({ seller_id }) => seller_id ?? [])
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: [...new Set(ids)] }, { select: ["id", "name"], withDeleted: true })
  const names = new Map(sellers.map(({ id, name }) => [id, name]))
  return figures.map(({ seller_id, ...figure }) => ({
    ...{ seller_id, seller_name: seller_id && (names.get(seller_id) ?? null) },
    ...figure,
  }))
}
