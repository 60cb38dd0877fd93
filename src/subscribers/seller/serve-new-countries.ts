import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { RegionWorkflowEvents } from "@medusajs/framework/utils"
import { extendSellerZonesWorkflow } from "../../workflows/seller/extend-seller-zones"

type Args = SubscriberArgs<{ id: string }>

/** Sellers send wherever the shop sells, also where it began to sell after they joined. */
export default async function serveNewCountries({ event: { data }, container }: Args) {
  await extendSellerZonesWorkflow(container).run({ input: { region_id: data.id } })
}

export const config: SubscriberConfig = {
  event: [RegionWorkflowEvents.CREATED, RegionWorkflowEvents.UPDATED],
}
