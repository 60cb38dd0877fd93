import type { WantedHold } from "../../modules/ledger/holds"

/** A complaint as queries answer it. */
export type HeldComplaint = {
  id: string
  seller_id: string
  seller_order_id: string
  appealed_at: Date | string | null
}

/**
 * What keeps the money of a disputed slice waiting. An appeal is a cause of its own: what was
 * released when the complaint was decided is held anew.
 */
export const complaintHoldOf = (complaint: HeldComplaint): WantedHold => ({
  kind: "complaint",
  reference_id: complaint.appealed_at ? `${complaint.id}:appeal` : complaint.id,
  seller_id: complaint.seller_id,
  seller_order_id: complaint.seller_order_id,
  reason: null,
})
