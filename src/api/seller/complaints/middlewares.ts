import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { SELLER_COMPLAINT_FIELDS } from "../../store/complaints/complaint-fields"
import { AppealComplaint } from "../../store/complaints/validators"
import {
  ReadComplaintMetrics,
  SellerListComplaints,
  SellerMakeOffer,
  SellerRejectComplaint,
  SellerWriteComplaintMessage,
} from "./validators"

const matcher = "/seller/complaints"
const defaults = SELLER_COMPLAINT_FIELDS
const body = (
  path: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}/:id/${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const sellerComplaintMiddlewares: MiddlewareRoute[] = [
  {
    matcher,
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(SellerListComplaints, {
        ...{ defaults, allowed: defaults, isList: true },
      }),
    ],
  },
  {
    matcher: `${matcher}/metrics`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ReadComplaintMetrics, { isList: false })],
  },
  body("offer", SellerMakeOffer),
  body("reject", SellerRejectComplaint),
  body("messages", SellerWriteComplaintMessage),
  body("appeal", AppealComplaint),
]
