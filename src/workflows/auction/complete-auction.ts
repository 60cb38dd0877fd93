import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

const DELIVERED: readonly string[] = ["delivered", "completed"]

type Parcel = { delivered_at: Date | null; canceled_at: Date | null }

/**
 * Marks the lot of an order as delivered when it is: a store's by its slice, the merchant's by the
 * order itself. False when the order pays for no lot, or it is on its way.
 */
export async function completeAuctionOf(container: MedusaContainer, order_id: string) {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const [settlement] = await auctions.listAuctionSettlements({ order_id, status: "paid" })
  if (!settlement) return false
  const [{ seller_id }] = await auctions.listAuctions({ id: settlement.auction_id })
  const isThere = seller_id
    ? await isSliceDelivered(container, order_id, seller_id)
    : await isOrderDelivered(container, order_id)
  return isThere ? await auctions.markCompleted(order_id) : false
}

async function isSliceDelivered(container: MedusaContainer, order_id: string, seller_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_order",
    fields: ["status"],
    filters: { order_id, seller_id },
  })
  return data.some(({ status }) => DELIVERED.includes(status))
}

async function isOrderDelivered(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["status", "fulfillments.delivered_at", "fulfillments.canceled_at"],
    filters: { id },
  })
  // The link adds fulfilments to what the generated types know of an order.
  const [order] = data as unknown as { status: string; fulfillments?: Parcel[] }[]
  if (!order) return false
  if (order.status === "completed") return true
  // A lot is one piece: one parcel that arrived is all of it.
  return (order.fulfillments ?? []).some(
    ({ delivered_at, canceled_at }) => delivered_at && !canceled_at
  )
}
