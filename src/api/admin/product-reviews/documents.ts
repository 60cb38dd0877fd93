import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminDecidedProductReview, AdminProductReview } from "./schemas"

const decided = one("product_review", AdminDecidedProductReview)

export const adminProductReviewDocuments = documents(
  "Product reviews",
  {
    "GET /admin/product-reviews": {
      summary: "List proposed products",
      description: "Those that wait longest come first.",
      answer: pageOf("product_reviews", AdminProductReview),
    },
    "POST /admin/product-reviews/:id/approve": {
      summary: "Approve a product",
      description: "It is published.",
      example: {},
      answer: decided,
    },
    "POST /admin/product-reviews/:id/reject": {
      summary: "Reject a product",
      description: "The seller reads the reason, can change the product and propose it again.",
      example: { reason: "The product needs a picture" },
      answer: decided,
    },
  },
  "Products that sellers proposed, and the merchant's word on them."
)
