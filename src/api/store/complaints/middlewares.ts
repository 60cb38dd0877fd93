import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
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
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const storeComplaintMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(StoreListComplaints, { defaults, allowed: defaults, isList: true })],
  },
  body("", StoreOpenComplaint),
  body("/:id/messages", StoreWriteComplaintMessage),
  body("/:id/accept-offer", StoreAcceptOffer),
  body("/:id/decline-offer", StoreDeclineOffer),
  body("/:id/escalate", StoreMoveComplaint),
  body("/:id/withdraw", StoreMoveComplaint),
  body("/:id/appeal", AppealComplaint),
]
