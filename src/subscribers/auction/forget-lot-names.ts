import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetLotNames } from "../../workflows/auction/lot-names"

type Args = SubscriberArgs<{ id: string }>

/**
 * What lists of auctions remember of products is read again after a change. Only this process
 * hears it; others forget by themselves within seconds.
 */
export default async function forgetLotNamesOfProduct({ event: { data } }: Args) {
  forgetLotNames([data.id])
}

export const config: SubscriberConfig = { event: ["product.updated", "product.deleted"] }
