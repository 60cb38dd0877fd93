import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { SELLER_ORDER_STATUSES } from "../../modules/marketplace/rules"
import { readBalances } from "../ledger/read-balances"
import { findUndividedOrders } from "../marketplace/find-undivided-orders"

export type ClosingBlocker = {
  type: "open_orders" | "open_auctions" | "open_balance"
  count: number
  message: string
}

/** What was handed over, or came to nothing, does not keep a store open. */
const DONE = ["delivered", "completed", "cancelled", "refunded"]
const OPEN = SELLER_ORDER_STATUSES.filter((status) => !DONE.includes(status))

/** What a store must settle before it can close. */
export async function findClosingBlockers(
  container: MedusaContainer,
  seller_id: string
): Promise<ClosingBlocker[]> {
  const [orders, auctions, balances] = await Promise.all([
    findOpenOrders(container, seller_id),
    findOpenAuctions(container, seller_id),
    findOpenBalances(container, seller_id),
  ])
  return [...orders, ...auctions, ...balances]
}

/** Money that is still to go out, or that the store owes. */
async function findOpenBalances(
  container: MedusaContainer,
  seller_id: string
): Promise<ClosingBlocker[]> {
  const balances = await readBalances(container, [seller_id], new Date())
  const words = {
    pending: "pending",
    held: "held",
    available: "available",
    in_transit: "on its way",
  }
  const open = balances.flatMap((balance) => {
    const figures = Object.entries(words) as [keyof typeof words, string][]
    const own = figures.filter(([figure]) => balance[figure] !== 0)
    const code = balance.currency_code.toUpperCase()
    const texts = own.map(([figure, word]) => `${balance[figure]} ${code} ${word}`)
    return texts.length ? [texts.join(", ")] : []
  })
  if (!open.length) return []
  const message = `The balance is not settled yet: ${open.join("; ")}`
  return [{ type: "open_balance", count: open.length, message }]
}

async function findOpenAuctions(
  container: MedusaContainer,
  seller_id: string
): Promise<ClosingBlocker[]> {
  const count = await container.resolve<AuctionModuleService>(AUCTION_MODULE).countOpenOf(seller_id)
  if (!count) return []
  const auctions = count === 1 ? "1 auction is" : `${count} auctions are`
  return [{ type: "open_auctions", count, message: `${auctions} not over and paid yet` }]
}

async function findOpenOrders(
  container: MedusaContainer,
  seller_id: string
): Promise<ClosingBlocker[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ metadata }, undivided] = await Promise.all([
    query.graph({
      entity: "seller_order",
      fields: ["id"],
      filters: { seller_id, status: OPEN },
      pagination: { skip: 0, take: 1 },
    }),
    countUndivided(container, seller_id),
  ])
  const count = (metadata?.count ?? 0) + undivided
  if (!count) return []
  const orders = count === 1 ? "1 order is" : `${count} orders are`
  const message = `${orders} not delivered or cancelled yet`
  return [{ type: "open_orders", count, message }]
}

/** Orders so fresh that no slice shows yet whose goods they hold. */
async function countUndivided(container: MedusaContainer, seller_id: string): Promise<number> {
  const ids = await findUndividedOrders(container)
  if (!ids.length) return 0
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "items.product_id"],
    filters: { id: ids },
  })
  // The fields asked for; the generated type knows nothing of lines.
  const carts = orders as unknown as { items: { product_id: string | null }[] }[]
  const goodsOf = ({ items }: (typeof carts)[number]) =>
    items.flatMap(({ product_id }) => product_id ?? [])
  const { data: own } = await query.graph({
    entity: "seller_product",
    fields: ["product_id"],
    filters: { seller_id, product_id: [...new Set(carts.flatMap(goodsOf))] },
  })
  const owned = new Set(own.map(({ product_id }) => product_id))
  return carts.filter((cart) => goodsOf(cart).some((id) => owned.has(id))).length
}
