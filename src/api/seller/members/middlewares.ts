import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { MEMBER_FIELDS } from "../../admin/sellers/read-members"
import { SellerChangeMemberRole, SellerLeave, SellerListMembers } from "./validators"

const fields = { defaults: MEMBER_FIELDS, allowed: MEMBER_FIELDS }

export const sellerMemberMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/members",
    methods: ["GET"],
    middlewares: [validQuery(SellerListMembers, { ...fields, isList: true })],
  },
  {
    matcher: "/seller/members/leave",
    methods: ["POST"],
    middlewares: [validBody(SellerLeave)],
  },
  {
    matcher: "/seller/members/:id",
    methods: ["POST"],
    middlewares: [validBody(SellerChangeMemberRole)],
  },
]
