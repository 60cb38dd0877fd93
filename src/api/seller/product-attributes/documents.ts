import { z } from "@medusajs/framework/zod"
import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"

export const sellerProductAttributeDocuments = documents("Products", {
  "GET /seller/product-attributes": {
    summary: "Suggest names of attributes",
    description: "Names that others use and that begin with `q`, so that one thing has one name.",
    answer: one("attribute_names", z.array(z.string())),
  },
})
