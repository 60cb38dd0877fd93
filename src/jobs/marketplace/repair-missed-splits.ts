import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService from "../../modules/marketplace/service"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"
import { syncSellerOrderProgressWorkflow } from "../../workflows/marketplace/sync-seller-order-progress"

/** Newest orders that are asked for a division at once. */
const PAGE = 500
/** Pages walked back in one tick while orders without a division keep turning up. */
const PAGES_MAX = 10
/** Orders repaired in one tick, of each kind. */
const BATCH = 50

/**
 * Finds what an event lost: orders that nobody divided, money that was not taken, slices that are
 * behind their payments and parcels. Two runs at once do no harm: the workflows lock.
 */
export default async function repairMissedSplits(container: MedusaContainer) {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
  const takesMoney = marketplace.options.capture === "automatic"
  const missed = await undividedOrders(container)
  const behind = await marketplace.claimUnsettledSplits(BATCH, new Date())
  const failures: string[] = []
  const repair = async (order_id: string, divide: boolean) => {
    if (divide) await splitOrderWorkflow(container).run({ input: { order_id } })
    if (takesMoney) await captureOrderPaymentWorkflow(container).run({ input: { order_id } })
    await syncSellerOrderProgressWorkflow(container).run({
      input: { order_id, actor: { actor_type: "system" } },
    })
  }
  const batch = [
    ...missed.map((order_id) => ({ order_id, divide: true })),
    ...behind.map((order_id) => ({ order_id, divide: false })),
  ]
  for (const { order_id, divide } of batch) {
    // One order that cannot be repaired must not keep the others waiting.
    await repair(order_id, divide).catch((error: Error) =>
      failures.push(`${order_id}: ${error.message}`)
    )
  }
  if (failures.length) {
    const message = `Orders could not be repaired; ${failures.join("; ")}`
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
  }
}

/** Walks back from the newest order until a page has nothing missing. */
async function undividedOrders(container: MedusaContainer): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const missed: string[] = []
  for (let page = 0; page < PAGES_MAX && missed.length < BATCH; page++) {
    const { data: orders } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { is_draft_order: false },
      pagination: { skip: page * PAGE, take: PAGE, order: { created_at: "DESC" } },
    })
    const ids = orders.map(({ id }) => id)
    const { data: splits } = await query.graph({
      entity: "order_split",
      fields: ["order_id"],
      filters: { order_id: ids },
    })
    const divided = new Set(splits.map(({ order_id }) => order_id))
    const found = ids.filter((id) => !divided.has(id))
    missed.push(...found)
    if (!found.length) break
  }
  return missed.slice(0, BATCH)
}

export const config = { name: "repair-missed-splits", schedule: "* * * * *" }
