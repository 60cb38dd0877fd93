import { MiddlewareRoute } from "@medusajs/framework/http"
import { INVITE_FIELDS } from "../../seller/invites/invite-fields"
import { DOCUMENT_FIELDS } from "../../seller/verification/read-verification"
import { STORE_SELLER_FIELDS } from "../../store/sellers/seller-fields"
import { MEMBER_FIELDS } from "./read-members"
import { body, list, listOf } from "./seller-rows"
import {
  AdminApproveSeller,
  AdminChangeMemberRole,
  AdminInviteSellerMember,
  AdminListSellerProducts,
  AdminListSellerRows,
  AdminListSellers,
  AdminRejectSeller,
  AdminRejectVerification,
  AdminUpdateSeller,
  AdminVerifySeller,
} from "./validators"
import { narrowToWaiting } from "./waiting-sellers"

const SELLER_FIELDS = [
  ...STORE_SELLER_FIELDS,
  ...["status", "approval_policy", "low_stock_threshold", "holiday_from", "holiday_to"],
  ...["stock_location_id", "shipping_profile_id", "updated_at"],
]
const PRODUCT_FIELDS = ["id", "title", "thumbnail", "status", "created_at"]
const AUDIT_FIELDS = [
  ...["id", "actor_type", "actor_id", "action"],
  ...["resource_type", "resource_id", "details", "created_at"],
]
const seller = "/admin/sellers/:id"

export const adminSellerMiddlewares: MiddlewareRoute[] = [
  list("/admin/sellers", AdminListSellers, SELLER_FIELDS),
  { matcher: "/admin/sellers", methods: ["GET"], middlewares: [narrowToWaiting] },
  listOf(`${seller}/members`, AdminListSellerRows, MEMBER_FIELDS),
  listOf(`${seller}/invites`, AdminListSellerRows, INVITE_FIELDS),
  listOf(`${seller}/products`, AdminListSellerProducts, PRODUCT_FIELDS),
  listOf(`${seller}/documents`, AdminListSellerRows, [...DOCUMENT_FIELDS, "uploaded_by"]),
  listOf(`${seller}/audit-entries`, AdminListSellerRows, AUDIT_FIELDS),
  body(seller, AdminUpdateSeller),
  body(`${seller}/approve`, AdminApproveSeller),
  body(`${seller}/reject`, AdminRejectSeller),
  body(`${seller}/verify`, AdminVerifySeller),
  body(`${seller}/reject-verification`, AdminRejectVerification),
  body(`${seller}/invites`, AdminInviteSellerMember),
  body(`${seller}/members/:member_id`, AdminChangeMemberRole),
]
