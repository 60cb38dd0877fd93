import {
  authenticate,
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { STORE_COMPLAINT_FIELDS } from "./complaint-fields"
import {
  AppealComplaint,
  StoreAcceptOffer,
  StoreDeclineOffer,
  StoreListComplaints,
  StoreMoveComplaint,
  StoreOpenComplaint,
  StoreWriteComplaintMessage,
} from "./validators"

const matcher = "/store/complaints"
const defaults = STORE_COMPLAINT_FIELDS
const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const storeComplaintMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(StoreListComplaints, { defaults, allowed: defaults, isList: true }),
    ],
  },
  body("", StoreOpenComplaint),
  body("/:id/messages", StoreWriteComplaintMessage),
  body("/:id/accept-offer", StoreAcceptOffer),
  body("/:id/decline-offer", StoreDeclineOffer),
  body("/:id/escalate", StoreMoveComplaint),
  body("/:id/withdraw", StoreMoveComplaint),
  body("/:id/appeal", AppealComplaint),
]
