import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SELLER_ORDER_FIELDS } from "../../api/seller/orders/order-fields"

/** Stores that can have a share of one order, as far as they are told at once. */
const SLICES_MAX = 200

type Slice = { id: string; order_id: string; display_id: number; seller_id: string; status: string }

/** Slices as `GET /seller/orders` lists them, each with the store it belongs to. */
export async function readSlices(container: MedusaContainer, ids: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_order",
    fields: [...SELLER_ORDER_FIELDS, "seller_id"],
    filters: { id: ids },
    pagination: { take: SLICES_MAX },
  })
  return (data as unknown as Slice[]).map(({ seller_id, ...order }) => ({ seller_id, order }))
}
