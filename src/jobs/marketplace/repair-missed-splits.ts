import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService from "../../modules/marketplace/service"
import { freezeCommissionWorkflow } from "../../workflows/commission/freeze-commission"
import { captureOrderPaymentWorkflow } from "../../workflows/marketplace/capture-order-payment"
import { findUndividedOrders } from "../../workflows/marketplace/find-undivided-orders"
import { splitOrderWorkflow } from "../../workflows/marketplace/split-order"
import { syncSellerOrderProgressWorkflow } from "../../workflows/marketplace/sync-seller-order-progress"

/** Orders repaired in one tick, of each kind. */
const BATCH = 50

/**
 * Finds what an event lost: orders that nobody divided, lines without their commission, money that
 * was not taken, slices that are behind their payments and parcels. Two runs at once do no harm: the
 * workflows lock.
 */
export default async function repairMissedSplits(container: MedusaContainer) {
  const marketplace = container.resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
  const takesMoney = marketplace.options.capture === "automatic"
  const missed = (await findUndividedOrders(container)).slice(0, BATCH)
  const behind = await marketplace.claimUnsettledSplits(BATCH, new Date())
  const failures: string[] = []
  const repair = async (order_id: string, divide: boolean) => {
    if (divide) await splitOrderWorkflow(container).run({ input: { order_id } })
    else await freezeCommissionWorkflow(container).run({ input: { order_id } })
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

export const config = { name: "repair-missed-splits", schedule: "30 * * * * *" }
