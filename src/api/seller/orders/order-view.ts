import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CountedItem, PROGRESS_FIELDS, progressOf } from "../../../modules/marketplace/progress"
import { SELLER_ORDER_LIFECYCLE, SellerOrderStatus } from "../../../modules/marketplace/rules"
import { SELLER_ORDER_FIELDS } from "./order-fields"

const LINE_FIELDS = [
  ...["id", "kind", "reference_id", "title", "quantity"],
  ...["subtotal", "discount_total", "tax_total", "total"],
]
const CHANGE_FIELDS = ["id", "number", "from", "to", "actor_type", "note", "created_at"]
/** What a seller needs to send a parcel: no e-mail, no payment, nothing of other sellers. */
const ADDRESS_FIELDS = [
  ...["first_name", "last_name", "company", "address_1", "address_2", "city"],
  ...["province", "postal_code", "country_code", "phone"],
]
const FULFILMENT_FIELDS = [
  ...["id", "created_at", "shipped_at", "delivered_at", "canceled_at", "metadata"],
  ...["items.line_item_id", "items.title", "items.quantity"],
  ...["labels.tracking_number", "labels.tracking_url"],
]
const below = (relation: string, fields: string[]) => fields.map((field) => `${relation}.${field}`)

type Line = { id: string; kind: "item" | "shipping"; reference_id: string; title: string }
type Item = CountedItem & {
  id: string
  variant_title: string | null
  variant_sku: string | null
  thumbnail: string | null
  unit_price: number
}
type Fulfilment = {
  id: string
  created_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
  metadata: { carrier?: string | null } | null
  items: { line_item_id: string; title: string; quantity: number }[]
  labels: { tracking_number: string; tracking_url: string }[]
}
type Order = { items: Item[]; fulfillments: Fulfilment[]; shipping_address: object | null }
type Scope = { id: string; seller_id?: string }

/** One slice with all a seller may know about it; another seller's slice is not there. */
export async function retrieveSellerOrder(
  container: MedusaContainer,
  filters: Scope,
  extra: string[] = []
) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const lists = [...below("lines", LINE_FIELDS), ...below("changes", CHANGE_FIELDS)]
  const { data: slices } = await query.graph({
    entity: "seller_order",
    fields: [...SELLER_ORDER_FIELDS, ...lists, ...extra],
    filters,
  })
  const [found] = slices
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Seller order ${filters.id} does not exist`)
  }
  const { lines, changes, ...slice } = found
  const { data: orders } = await query.graph({
    entity: "order",
    fields: [
      ...below("shipping_address", ADDRESS_FIELDS),
      ...PROGRESS_FIELDS,
      ...below("fulfillments", FULFILMENT_FIELDS),
    ],
    filters: { id: slice.order_id },
  })
  // The fields asked for are those of Order; the generated types miss links and details.
  const order = orders[0] as unknown as Order
  const method = lines.find(({ kind }: Line) => kind === "shipping")
  return {
    ...slice,
    lines: lines.map((line: Line) => lineView(line, order.items)),
    shipping_address: pick(order.shipping_address, ADDRESS_FIELDS),
    shipping_method: method ? { name: method.title } : null,
    fulfillments: fulfilmentsOf(lines, order.fulfillments),
    changes: changes
      .sort((a: { number: number }, b: { number: number }) => a.number - b.number)
      .map((change: object) =>
        pick(
          change,
          CHANGE_FIELDS.filter((name) => name !== "number")
        )
      ),
    // The column is an enum of exactly these; the generated types call it text.
    allowed: SELLER_ORDER_LIFECYCLE[slice.status as SellerOrderStatus],
  }
}

function lineView(line: Line, items: Item[]) {
  const item = items.find(({ id }) => id === line.reference_id)
  if (line.kind === "shipping" || !item) return pick(line, LINE_FIELDS)
  const { fulfilled_quantity, shipped_quantity, delivered_quantity } = progressOf(item)
  return {
    ...pick(line, LINE_FIELDS),
    variant_title: item.variant_title,
    sku: item.variant_sku,
    thumbnail: item.thumbnail,
    unit_price: item.unit_price,
    fulfilled_quantity,
    shipped_quantity,
    delivered_quantity,
  }
}

/** The parcels with goods of these lines, oldest first, and of them only these lines' goods. */
export function fulfilmentsOf(lines: Pick<Line, "reference_id">[], fulfilments: Fulfilment[]) {
  const own = new Set(lines.map(({ reference_id }) => reference_id))
  return fulfilments
    .map(({ metadata, ...fulfilment }) => ({
      id: fulfilment.id,
      created_at: fulfilment.created_at,
      shipped_at: fulfilment.shipped_at,
      delivered_at: fulfilment.delivered_at,
      canceled_at: fulfilment.canceled_at,
      items: fulfilment.items
        .filter(({ line_item_id }) => own.has(line_item_id))
        .map((item) => pick(item, ["line_item_id", "title", "quantity"])),
      labels: fulfilment.labels.map((label) => pick(label, ["tracking_number", "tracking_url"])),
      carrier: metadata?.carrier ?? null,
    }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => +new Date(a.created_at) - +new Date(b.created_at))
}

const pick = (row: object | null, fields: string[]) =>
  row && Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)))
