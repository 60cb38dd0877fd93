import { MedusaError } from "@medusajs/framework/utils"
import { assertMayBecome, Lifecycle, mayBecome } from "../../lib/lifecycle"

export const SELLER_ORDER_STATUSES = [
  "pending",
  "paid",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "refunded",
] as const
export type SellerOrderStatus = (typeof SELLER_ORDER_STATUSES)[number]

/** The life of a slice. Nothing that has left the house can be cancelled, only refunded. */
export const SELLER_ORDER_LIFECYCLE: Lifecycle<SellerOrderStatus> = {
  pending: ["paid", "cancelled"],
  paid: ["processing", "cancelled", "refunded"],
  processing: ["shipped", "cancelled", "refunded"],
  shipped: ["delivered", "refunded"],
  delivered: ["completed", "refunded"],
  completed: ["refunded"],
  cancelled: ["refunded"],
  refunded: [],
}

export const ACTOR_TYPES = ["system", "seller", "merchant"] as const
export type ActorType = (typeof ACTOR_TYPES)[number]
/** Who changes a slice. `system` stands for payments, jobs and the platform's own pages. */
export type Actor = { actor_type: ActorType; actor_id?: string | null; note?: string | null }

/** In these statuses nothing of a slice may leave the house any more. */
export const DEAD_STATUSES: readonly SellerOrderStatus[] = ["cancelled", "refunded"]
/** No event of the platform moves a slice on from here, except a refund. */
export const FINAL_STATUSES: readonly SellerOrderStatus[] = ["completed", "cancelled", "refunded"]
/** What was added to an order after it was shipped can still be packed. */
const PACKING_STATUSES: readonly SellerOrderStatus[] = [
  "paid",
  "processing",
  "shipped",
  "delivered",
]
const SENDING_STATUSES: readonly SellerOrderStatus[] = ["processing", "shipped", "delivered"]

/** The other statuses follow from what happens to the goods and the money. */
const BY_HAND: Record<ActorType, readonly SellerOrderStatus[]> = {
  seller: ["processing", "completed"],
  merchant: ["paid", "processing", "completed"],
  system: [],
}

type Slice = { id: string; status: SellerOrderStatus }
const nameOf = (slice: Slice) => `Seller order ${slice.id}`

/** Refuses a change that the life of a slice does not know, or that nobody makes by hand. */
export function assertMaySet(slice: Slice, to: SellerOrderStatus, actor: ActorType): void {
  assertMayBecome(SELLER_ORDER_LIFECYCLE, nameOf(slice), slice.status, to)
  const byHand = BY_HAND[actor]
  if (byHand.includes(to)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${nameOf(slice)} becomes ${to} by payment, shipping, delivery or cancelling, not by hand; ` +
      `a ${actor} may set: ${byHand.join(", ")}`
  )
}

/** Refuses to pack goods that are not paid for, or no longer wanted. */
export function assertMayFulfil(slice: Slice): void {
  if (PACKING_STATUSES.includes(slice.status)) return
  assertMayBecome(SELLER_ORDER_LIFECYCLE, nameOf(slice), slice.status, "processing")
}

/** Refuses to send or hand over parcels of a slice that is not being worked on. */
export function assertMaySend(slice: Slice, to: "shipped" | "delivered"): void {
  if (SENDING_STATUSES.includes(slice.status)) return
  assertMayBecome(SELLER_ORDER_LIFECYCLE, nameOf(slice), slice.status, to)
}

/** What the platform knows about an order's money and one slice's goods. */
export type SliceFacts = {
  paid: boolean
  refunded: boolean
  canceled: boolean
  /** Something is packed. */
  started: boolean
  /** Everything has left, or was handed over. */
  shipped: boolean
  delivered: boolean
}

/**
 * The statuses a slice goes through, one legal step after another, to where the facts say it is.
 * Never backwards: a parcel that was cancelled again leaves the slice in processing.
 */
export function movesTowards(facts: SliceFacts, from: SellerOrderStatus): SellerOrderStatus[] {
  const moves: SellerOrderStatus[] = []
  const at = () => moves[moves.length - 1] ?? from
  const moveOn = (to: SellerOrderStatus, when: boolean) => {
    if (when && mayBecome(SELLER_ORDER_LIFECYCLE, at(), to)) moves.push(to)
  }
  // An order that was never paid is cancelled as it stands; a refund tells that it was paid.
  moveOn("cancelled", facts.canceled && !facts.paid)
  moveOn("paid", facts.paid || facts.refunded)
  moveOn("cancelled", facts.canceled)
  const alive = !facts.canceled && !facts.refunded
  moveOn("processing", alive && facts.started)
  moveOn("shipped", alive && facts.shipped)
  moveOn("delivered", alive && facts.delivered)
  moveOn("refunded", facts.refunded)
  return moves
}
