import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { INVITE_FIELDS } from "./invite-fields"
import {
  SellerAcceptInvite,
  SellerInviteMember,
  SellerListInvites,
  SellerPreviewInvite,
} from "./validators"

const ATTEMPTS_PER_MINUTE = 20
const slowly = rateLimit({
  name: "invite-attempt",
  is_strict: true,
  points: ATTEMPTS_PER_MINUTE,
  per_seconds: 60,
})

/** Each invitation becomes a mail to somebody who may not have asked for it. */
const INVITATIONS_PER_MINUTE = 20
const sparingly = rateLimit({
  name: "invitation",
  is_strict: true,
  points: INVITATIONS_PER_MINUTE,
  per_seconds: 60,
})

const fields = { defaults: INVITE_FIELDS, allowed: INVITE_FIELDS }

export const sellerInviteMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/invites",
    methods: ["GET"],
    middlewares: [validQuery(SellerListInvites, { ...fields, isList: true })],
  },
  {
    matcher: "/seller/invites",
    methods: ["POST"],
    middlewares: [sparingly, validBody(SellerInviteMember)],
  },
  {
    matcher: "/seller/invites/accept",
    methods: ["POST"],
    middlewares: [slowly, validBody(SellerAcceptInvite)],
  },
  {
    matcher: "/seller/invites/preview",
    methods: ["POST"],
    middlewares: [slowly, validBody(SellerPreviewInvite)],
  },
]
