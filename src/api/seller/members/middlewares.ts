import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { MEMBER_FIELDS } from "../../admin/sellers/read-members"
import { SellerChangeMemberRole, SellerLeave, SellerListMembers } from "./validators"

const fields = { defaults: MEMBER_FIELDS, allowed: MEMBER_FIELDS }

export const sellerMemberMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/members",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(SellerListMembers, { ...fields, isList: true })],
  },
  {
    matcher: "/seller/members/leave",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerLeave)],
  },
  {
    matcher: "/seller/members/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerChangeMemberRole)],
  },
]
