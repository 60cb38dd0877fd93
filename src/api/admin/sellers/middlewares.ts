import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { STORE_SELLER_FIELDS } from "../../store/sellers/seller-fields"
import {
  AdminApproveSeller,
  AdminInviteSellerMember,
  AdminListSellerProducts,
  AdminListSellerRows,
  AdminListSellers,
  AdminRejectSeller,
  AdminUpdateSeller,
} from "./validators"

const list = (
  matcher: string,
  schema: Parameters<typeof validateAndTransformQuery>[0],
  defaults: string[]
): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(schema, { defaults, allowed: defaults, isList: true })],
})

const body = (
  matcher: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

/** The rows of a seller that does not exist are not an empty list. */
async function requireSeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "seller", fields: ["id"], filters: { id: req.params.id } },
      { throwIfKeyNotFound: true }
    )
  next()
}

/** A list of what belongs to the seller in the path. */
const listOf = (...of: Parameters<typeof list>): MiddlewareRoute => {
  const { middlewares = [], ...route } = list(...of)
  return { ...route, middlewares: [...middlewares, requireSeller] }
}

const SELLER_FIELDS = [
  ...STORE_SELLER_FIELDS,
  ...["status", "approval_policy", "low_stock_threshold", "holiday_from", "holiday_to"],
  ...["stock_location_id", "shipping_profile_id", "updated_at"],
]
const MEMBER_FIELDS = ["id", "role", "created_at", "user_id"]
const INVITE_FIELDS = [
  ...["id", "email", "role", "expires_at"],
  ...["accepted_at", "revoked_at", "created_at"],
]
const PRODUCT_FIELDS = ["id", "title", "thumbnail", "status", "created_at"]

export const adminSellerMiddlewares: MiddlewareRoute[] = [
  list("/admin/sellers", AdminListSellers, SELLER_FIELDS),
  listOf("/admin/sellers/:id/members", AdminListSellerRows, MEMBER_FIELDS),
  listOf("/admin/sellers/:id/invites", AdminListSellerRows, INVITE_FIELDS),
  listOf("/admin/sellers/:id/products", AdminListSellerProducts, PRODUCT_FIELDS),
  body("/admin/sellers/:id", AdminUpdateSeller),
  body("/admin/sellers/:id/approve", AdminApproveSeller),
  body("/admin/sellers/:id/reject", AdminRejectSeller),
  body("/admin/sellers/:id/invites", AdminInviteSellerMember),
]
