import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService, { DaySales } from "../../modules/marketplace/service"

const DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000
/** Stock levels that are looked at; a store with more has other ways to watch its stock. */
const LEVELS_MAX = 20_000

export type GetSellerOverview = {
  seller_id: string
  stock_location_id: string | null
  low_stock_threshold: number
  now: Date
}

const readSellerOverviewStep = createStep(
  "read-seller-overview",
  async (input: GetSellerOverview, { container }) => {
    const { seller_id, now } = input
    const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    const days = lastDays(new Date(now))
    const [sales, statuses, products_by_status, low_stock_count] = await Promise.all([
      marketplace.salesByDay(seller_id, new Date(days[0])),
      marketplace.countByStatus(seller_id),
      countProducts(container, seller_id),
      countLowStock(container, input),
    ])
    const last_days = days.map((date) => dayView(date, sales))
    const today = last_days[last_days.length - 1]
    return new StepResponse({
      orders_today: today.orders,
      orders_to_fulfil: statuses.paid ?? 0,
      orders_to_ship: statuses.processing ?? 0,
      products_by_status,
      low_stock_count,
      revenue_today: today.revenue,
      last_days,
    })
  }
)

/** UTC days, the oldest first and today last. */
const lastDays = (now: Date) =>
  Array.from({ length: DAYS }, (_, i) =>
    new Date(now.getTime() - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10)
  )

function dayView(date: string, sales: DaySales[]) {
  const rows = sales.filter(({ day }) => day === date)
  return {
    date,
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    revenue: rows
      .filter(({ amount }) => amount > 0)
      .map(({ currency_code, amount }) => ({ currency_code, amount })),
  }
}

async function countProducts(container: MedusaContainer, seller_id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const counts = Object.values(ProductStatus).map(async (status) => {
    const { metadata } = await query.graph({
      entity: "product",
      fields: ["id"],
      filters: { status, seller: { id: seller_id } },
      pagination: { skip: 0, take: 1 },
    })
    return [status, metadata?.count ?? 0]
  })
  return Object.fromEntries(await Promise.all(counts))
}

/** All that lies at the seller's own place is the seller's. */
async function countLowStock(container: MedusaContainer, input: GetSellerOverview) {
  const { stock_location_id: location_id, low_stock_threshold } = input
  if (!location_id) return 0
  const { data: levels } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "inventory_level",
    fields: ["stocked_quantity", "reserved_quantity"],
    filters: { location_id },
    pagination: { skip: 0, take: LEVELS_MAX },
  })
  return levels.filter(
    (level) =>
      Number(level?.stocked_quantity) - Number(level?.reserved_quantity) <= low_stock_threshold
  ).length
}

/** What the owner of a store sees first, with the same number of queries for every store. */
export const getSellerOverviewWorkflow = createWorkflow(
  "get-seller-overview",
  (input: WorkflowData<GetSellerOverview>) => new WorkflowResponse(readSellerOverviewStep(input))
)
