import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { rateLimit } from "../../../lib/rate-limit"
import { SellerAcceptInvite, SellerPreviewInvite } from "./validators"

const ATTEMPTS_PER_MINUTE = 20
const slowly = rateLimit({ points: ATTEMPTS_PER_MINUTE, per_seconds: 60 })

export const sellerInviteMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/invites/accept",
    methods: ["POST"],
    middlewares: [slowly, validateAndTransformBody(SellerAcceptInvite)],
  },
  {
    matcher: "/seller/invites/preview",
    methods: ["POST"],
    middlewares: [slowly, validateAndTransformBody(SellerPreviewInvite)],
  },
]
