import { MedusaContainer } from "@medusajs/framework/types"
import { MARKETPLACE_MODULE } from "../../modules/marketplace"
import MarketplaceModuleService, { SellerOrderRow } from "../../modules/marketplace/service"
import { cancelSellerOrderWorkflow } from "../../workflows/marketplace/cancel-seller-order"
import { changeSellerOrderStatusWorkflow } from "../../workflows/marketplace/change-seller-order-status"
import { deliverSellerOrderWorkflow } from "../../workflows/marketplace/deliver-seller-order"
import { fulfilSellerOrderWorkflow } from "../../workflows/marketplace/fulfil-seller-order"
import { shipSellerOrderWorkflow } from "../../workflows/marketplace/ship-seller-order"
import { CANCEL_REASON, Progress } from "./data/orders"
import { find } from "./find"

const CARRIER = "DHL"
const STAGES: Progress[] = ["processing", "shipped", "delivered", "completed"]

type Journey = {
  order_id: string
  handle: string
  to: Progress
  /** Lets some hours pass. */
  wait: () => void
}

/** Lets the seller's owner do what brings the slice to where the table says it is. */
export async function advanceSlice(container: MedusaContainer, journey: Journey) {
  const { order_id, handle, to, wait } = journey
  const { id: seller_id } = (await find(container, "seller", { handle }))!
  const member = await find<{ id: string; user_id: string }>(
    container,
    "seller_member",
    { seller_id },
    ["id", "user_id"]
  )
  const [slice] = await container
    .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    .listSellerOrders({ order_id, seller_id }, { relations: ["lines"] })
  const actor = { actor_type: "seller" as const, actor_id: member!.user_id }
  const input = { id: slice.id, seller_id, actor }
  wait()
  if (to === "cancelled") {
    await cancelSellerOrderWorkflow(container).run({
      input: { ...input, actor: { ...actor, note: CANCEL_REASON } },
    })
    return
  }
  const reached = STAGES.slice(0, STAGES.indexOf(to) + 1)
  const parcel = { ...input, fulfillment_id: await pack(container, slice, input) }
  if (reached.includes("shipped")) {
    wait()
    const tracking_number = `JD0146${String(slice.display_id).padStart(8, "0")}`
    const tracking_url = `https://tracking.example/${tracking_number}`
    await shipSellerOrderWorkflow(container).run({
      input: { ...parcel, tracking_number, tracking_url, carrier: CARRIER },
    })
  }
  if (reached.includes("delivered")) {
    wait()
    await deliverSellerOrderWorkflow(container).run({ input: parcel })
  }
  if (reached.includes("completed")) {
    wait()
    await changeSellerOrderStatusWorkflow(container).run({
      input: { ...input, status: "completed" },
    })
  }
}

type SliceInput = {
  id: string
  seller_id: string
  actor: { actor_type: "seller"; actor_id: string }
}

/** Everything of the slice in one parcel. */
async function pack(container: MedusaContainer, { lines }: SellerOrderRow, input: SliceInput) {
  const items = lines
    .filter(({ kind }) => kind === "item")
    .map(({ reference_id, quantity }) => ({ id: reference_id, quantity }))
  const { result } = await fulfilSellerOrderWorkflow(container).run({
    input: { ...input, items, carrier: CARRIER },
  })
  return result.id
}
