import { MedusaError } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import { DEAD_STATUSES } from "../../modules/marketplace/rules"
import MarketplaceModuleService from "../../modules/marketplace/service"

/**
 * Goods without managed stock have no reservation whose absence would stop the platform, so that
 * the merchant could still pack a cancelled slice on the native page. The application has one
 * handler for this hook; what else it must refuse belongs in here.
 */
createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(async ({ fulfillment }, { container }) => {
  // The workflow hands over what the fulfilment module made, which has its items.
  const { items } = fulfillment as { items: { line_item_id: string }[] }
  const lines = await container
    .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    .listSellerOrderLines(
      { reference_id: items.map((item) => item.line_item_id) },
      { relations: ["seller_order"] }
    )
  const dead = lines.find(({ seller_order }) => DEAD_STATUSES.includes(seller_order.status))
  if (!dead) return
  const { id, status } = dead.seller_order
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${dead.title} belongs to seller order ${id}, which is ${status}; it cannot be fulfilled`
  )
})
