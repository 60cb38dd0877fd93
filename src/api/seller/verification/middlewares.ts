import { MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { readDocument } from "../../../lib/read-document"
import { SellerRequestVerification, SellerUploadDocument } from "./validators"

export const sellerVerificationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/verification",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SellerRequestVerification)],
  },
  {
    matcher: "/seller/verification/documents",
    methods: ["POST"],
    middlewares: [readDocument, validateAndTransformBody(SellerUploadDocument)],
  },
]
