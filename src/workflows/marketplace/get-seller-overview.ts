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
import { watchedBy } from "../stock/read-stock"

const DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

export type GetSellerOverview = {
  seller_id: string
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
      countLowStock(container, seller_id),
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

/** As many as the stock page lists under `low`. */
async function countLowStock(container: MedusaContainer, seller_id: string) {
  const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_watch",
    fields: ["id"],
    filters: { ...watchedBy(seller_id), is_low: true },
    pagination: { skip: 0, take: 1 },
  })
  return metadata?.count ?? 0
}

/** What the owner of a store sees first, with the same number of queries for every store. */
export const getSellerOverviewWorkflow = createWorkflow(
  "get-seller-overview",
  (input: WorkflowData<GetSellerOverview>) => new WorkflowResponse(readSellerOverviewStep(input))
)
