import { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MemberRole, SellerStatus } from "../../modules/seller/rules"

/** The membership that a request on `/seller` acts with. */
export type SellerMembership = {
  /** Null when the merchant only looks. */
  member_id: string | null
  user_id: string
  role: MemberRole
  seller_id: string
  /** The merchant's look at the store, which allows reading and nothing else. */
  view: { id: string; expires_at: Date } | null
  seller: {
    id: string
    name: string
    handle: string
    logo_url: string | null
    verification: string
    holiday_from: Date | null
    holiday_to: Date | null
    status: SellerStatus
    approval_policy: "review" | "trusted"
    low_stock_threshold: number
    stock_location_id: string | null
    shipping_profile_id: string | null
  }
}

type WithMembership = { seller_membership?: SellerMembership }

export function rememberSeller(req: MedusaRequest, membership: SellerMembership): void {
  // A request is an open object; the field is ours alone.
  const carrier = req as unknown as WithMembership
  carrier.seller_membership = membership
}

/** The membership of the caller. A route outside the `/seller` surface has none and is refused. */
export function sellerOf(req: MedusaRequest): SellerMembership {
  const { seller_membership } = req as unknown as WithMembership
  if (!seller_membership) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only members of a seller may do this")
  }
  return seller_membership
}

/** Why this caller may read and nothing else now; null for a member of a store that sells. */
export function whyOnlyReading({ seller: { name, status }, view }: SellerMembership) {
  if (view) return `You look at ${name}; nothing can be changed`
  if (status !== "active") return `The store ${name} is ${status}; its members may only read`
  return null
}
