import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OrderItem, Parcel } from "../../../modules/marketplace/parcels"
import { CountedItem, PROGRESS_FIELDS, progressOf } from "../../../modules/marketplace/progress"

export type OrderGoods = {
  id: string
  items: OrderItem[]
  fulfillments: Parcel[]
  shipping_methods: { shipping_option_id: string | null }[]
}
type ReadOrder = Omit<OrderGoods, "items"> & {
  items: (CountedItem & { id: string; title: string })[]
}

/** What of an order is packed, sent and handed over; read after the lock is taken. */
export const readOrderGoodsStep = createStep(
  "read-order-goods",
  async (order_id: string, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        ...PROGRESS_FIELDS,
        "fulfillments.id",
        "fulfillments.canceled_at",
        "fulfillments.shipped_at",
        "fulfillments.delivered_at",
        "fulfillments.requires_shipping",
        "fulfillments.metadata",
        "fulfillments.items.line_item_id",
        "fulfillments.labels.id",
        "fulfillments.labels.tracking_number",
        "fulfillments.labels.tracking_url",
        "fulfillments.labels.label_url",
        "shipping_methods.shipping_option_id",
      ],
      filters: { id: order_id },
    })
    if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} not found`)
    // The fields asked for are those of ReadOrder; the generated types miss links and details.
    const order = data[0] as unknown as ReadOrder
    // Plain numbers: the platform's own would not survive the way from step to step.
    const items = order.items.map(({ id, title, ...item }) => ({ id, title, ...progressOf(item) }))
    return new StepResponse<OrderGoods>({ ...order, items })
  }
)
