import { MedusaError } from "@medusajs/framework/utils"
import { LineProgress } from "./progress"

/** Pieces of one line item that a seller wants to pack. */
export type PackedItem = { id: string; quantity: number }
export type OrderItem = LineProgress & { id: string; title: string }
export type Tracking = {
  tracking_number?: string | null
  tracking_url?: string | null
}
export type Parcel = {
  id: string
  canceled_at: Date | string | null
  shipped_at: Date | string | null
  delivered_at: Date | string | null
  requires_shipping: boolean
  metadata?: Record<string, unknown> | null
  items: { line_item_id: string }[]
  labels: (Tracking & { id: string; label_url?: string | null })[]
}
type Slice = { id: string; lines: { kind: string; reference_id: string }[] }

const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
const missing = (message: string) => new MedusaError(MedusaError.Types.NOT_FOUND, message)

/** The line items of a slice. What another seller has in the order is not there. */
export const ownItemIds = ({ lines }: Slice): Set<string> =>
  new Set(lines.filter(({ kind }) => kind === "item").map((line) => line.reference_id))

/** Refuses foreign lines, and more pieces than are left to pack. */
export function assertMayPack(slice: Slice, orderItems: OrderItem[], wanted: PackedItem[]): void {
  const own = ownItemIds(slice)
  const found = wanted.map(({ id, quantity }) => {
    const item = own.has(id) && orderItems.find((one) => one.id === id)
    if (!item) throw missing(`Line item ${id} is not part of seller order ${slice.id}`)
    return { item, quantity }
  })
  for (const { item, quantity } of found) {
    const left = item.quantity - item.fulfilled_quantity
    if (quantity <= left) continue
    throw refuse(
      `Line item ${item.id} (${item.title}) has ${left} of ${item.quantity} left to fulfil; ` +
        `accepted: ${left > 0 ? `1 to ${left}` : "nothing more"}`
    )
  }
}

/** The seller's own parcel. One with anybody else's goods in it is not there. */
export function findOwnParcel<P extends Parcel>(slice: Slice, parcels: P[], id: string): P {
  const own = ownItemIds(slice)
  const parcel = parcels.find((one) => one.id === id)
  if (!parcel?.items.length || !parcel.items.every((item) => own.has(item.line_item_id))) {
    throw missing(`Fulfilment ${id} is not part of seller order ${slice.id}`)
  }
  return parcel
}

/** The parcels to unpack when a slice is cancelled; refuses one that others have goods in, too. */
export function parcelsToUnpack<P extends Parcel>(slice: Slice, parcels: P[]): P[] {
  const own = ownItemIds(slice)
  const touched = parcels.filter(
    ({ canceled_at, items }) => !canceled_at && items.some((item) => own.has(item.line_item_id))
  )
  const shared = touched.find(({ items }) => items.some((item) => !own.has(item.line_item_id)))
  if (!shared) return touched
  throw refuse(
    `Seller order ${slice.id} is packed together with goods of others in fulfilment ${shared.id}; ` +
      "the marketplace has to cancel that fulfilment first"
  )
}

export function assertMayShip(parcel: Parcel): void {
  if (parcel.canceled_at) throw refuse(`Fulfilment ${parcel.id} is cancelled; pack a new one`)
  if (parcel.delivered_at) throw refuse(`Fulfilment ${parcel.id} is delivered already`)
  if (parcel.shipped_at) throw refuse(`Fulfilment ${parcel.id} is shipped already; deliver it next`)
}

export function assertMayDeliver(parcel: Parcel): void {
  if (parcel.canceled_at) throw refuse(`Fulfilment ${parcel.id} is cancelled; pack a new one`)
  if (parcel.delivered_at) throw refuse(`Fulfilment ${parcel.id} is delivered already`)
  if (!parcel.shipped_at && parcel.requires_shipping) {
    throw refuse(`Fulfilment ${parcel.id} is not shipped yet; ship it first`)
  }
}

/** Refuses to cancel a slice of which anything has left the house. */
export function assertNothingShipped(slice: Slice, orderItems: OrderItem[]): void {
  const own = ownItemIds(slice)
  const sent = orderItems.find((item) => own.has(item.id) && item.shipped_quantity > 0)
  if (!sent) return
  throw refuse(
    `Seller order ${slice.id} has shipped goods (${sent.title}) and cannot be cancelled; ` +
      "accepted: shipping the rest, and a refund by the marketplace"
  )
}

/** The platform wants a text in each column of a label. */
export const labelsOf = ({ tracking_number, tracking_url }: Tracking) =>
  tracking_number || tracking_url
    ? [{ tracking_number: tracking_number ?? "", tracking_url: tracking_url ?? "", label_url: "" }]
    : []
