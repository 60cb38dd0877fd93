import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductVariantWorkflowEvents, ProductWorkflowEvents } from "@medusajs/framework/utils"
import { callOffAuctions } from "../../workflows/auction/call-off-auctions"

/** Stores cannot delete what is up for auction; the merchant can, and then there is no lot. */
export default async function callOffGoneLots({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>) {
  const isProduct = name === ProductWorkflowEvents.DELETED
  await callOffAuctions(
    container,
    isProduct ? { product_ids: [data.id] } : { variant_ids: [data.id] }
  )
}

export const config: SubscriberConfig = {
  event: [ProductWorkflowEvents.DELETED, ProductVariantWorkflowEvents.DELETED],
}
