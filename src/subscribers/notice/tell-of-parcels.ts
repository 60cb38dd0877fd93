import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { hear } from "../../workflows/notice/hear"
import { parcelTeller } from "../../workflows/notice/tellers/parcels"

export default async function tellOfParcels({ event, container }: SubscriberArgs<unknown>) {
  await hear(container, parcelTeller, event, new Date())
}

export const config: SubscriberConfig = { event: Object.keys(parcelTeller.tells) }
