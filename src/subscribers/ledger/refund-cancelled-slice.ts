import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MarketplaceEvents, SellerOrderStatusChanged } from "../../modules/marketplace/events"
import { tryRefund } from "../../workflows/ledger/carry-out-refund"
import { refundCancelledSliceWorkflow } from "../../workflows/ledger/refund-cancelled-slice"

/** A cancelled slice gives the buyer's money back; the job finds one whose event was lost. */
export default async function refundCancelledSlice({
  event: { data },
  container,
}: SubscriberArgs<SellerOrderStatusChanged>) {
  if (data.to !== "cancelled") return
  const { result: request } = await refundCancelledSliceWorkflow(container).run({
    input: { id: data.id, now: new Date() },
  })
  if (request?.status === "approved") await tryRefund(container, request.id)
}

export const config: SubscriberConfig = { event: MarketplaceEvents.SELLER_ORDER_STATUS_CHANGED }
