import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"

/** Newest orders, or refunds, that the ledger is asked for at once. */
const PAGE = 500
/** Pages walked back while unknown ones keep turning up. */
const PAGES_MAX = 10

/** Divided orders that the ledger never looked at, and orders with refunds that it does not know. */
export async function findUnbookedOrders(container: MedusaContainer): Promise<string[]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const orders = await pagedBack(
    (skip) => newestOrders(container, skip),
    (rows) => ledger.unknownToLedger("ledger_order", "order_id", rows)
  )
  const refunds = await pagedBack(
    (skip) => newestRefunds(container, skip),
    (rows) => ledger.unknownToLedger("ledger_entry", "refund_id", rows)
  )
  return [...new Set([...orders, ...refunds])]
}

/** `id` is what the ledger should know, `order_id` where it belongs. */
type Row = { id: string; order_id: string }

/** Pages from the newest back until a page has nothing unknown. */
async function pagedBack(
  read: (skip: number) => Promise<Row[]>,
  unknownOf: (ids: string[]) => Promise<string[]>
): Promise<string[]> {
  const missed: string[] = []
  for (let page = 0; page < PAGES_MAX; page++) {
    const rows = await read(page * PAGE)
    const unknown = new Set(await unknownOf(rows.map(({ id }) => id)))
    missed.push(...rows.filter(({ id }) => unknown.has(id)).map(({ order_id }) => order_id))
    if (!unknown.size) break
  }
  return missed
}

async function newestOrders(container: MedusaContainer, skip: number): Promise<Row[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_split",
    fields: ["order_id"],
    pagination: { skip, take: PAGE, order: { created_at: "DESC" } },
  })
  return data.map(({ order_id }) => ({ id: order_id, order_id }))
}

async function newestRefunds(container: MedusaContainer, skip: number): Promise<Row[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "refund",
    fields: ["id", "payment.payment_collection.order.id"],
    pagination: { skip, take: PAGE, order: { created_at: "DESC" } },
  })
  // The link from a payment collection to its order is not in the generated type.
  type Refund = { id: string; payment?: { payment_collection?: { order?: { id: string } } } }
  const refunds = data as unknown as Refund[]
  return refunds.flatMap(({ id, payment }) => {
    const order_id = payment?.payment_collection?.order?.id
    return order_id ? [{ id, order_id }] : []
  })
}
