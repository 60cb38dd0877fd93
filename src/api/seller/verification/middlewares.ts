import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody } from "../../../lib/validated"
import { readDocument } from "../../../lib/read-document"
import { SellerRequestVerification, SellerUploadDocument } from "./validators"

export const sellerVerificationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller/verification",
    methods: ["POST"],
    middlewares: [validBody(SellerRequestVerification)],
  },
  {
    matcher: "/seller/verification/documents",
    methods: ["POST"],
    middlewares: [readDocument, validBody(SellerUploadDocument)],
  },
]
