import { z } from "@medusajs/framework/zod"
import { LIMIT_MAX, OFFSET_MAX } from "../../../lib/query-params"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreResponseTime, StoreSeller, StoreSellerProduct } from "./schemas"

/** The platform checks it; these are the ones that storefronts use. */
const products = z.object({
  q: z.string().optional(),
  region_id: z.string().optional().describe("Needed for `*variants.calculated_price`"),
  category_id: z.array(z.string()).optional(),
  order: z.string().optional().describe("A column, `-` in front for descending"),
  fields: z.string().optional(),
  limit: z.number().int().min(1).max(LIMIT_MAX).default(50),
  offset: z.number().int().min(0).max(OFFSET_MAX).default(0),
})

export const storeSellerDocuments = documents("Stores", {
  "GET /store/sellers": {
    summary: "List stores",
    description: "`rating_score` orders by rating so that few votes weigh less than many.",
    is_open: true,
    answer: pageOf("sellers", StoreSeller),
  },
  "GET /store/sellers/:handle": {
    summary: "Get a store",
    is_open: true,
    answer: one("seller", StoreSeller),
  },
  "GET /store/sellers/:handle/products": {
    summary: "List a store's products",
    description: `The platform's list of products, of one store; it takes what \`GET /store/products\`
takes. That list in turn takes \`seller_id\` and \`seller_handle\`, one or several.`,
    is_open: true,
    query: products,
    answer: pageOf("products", StoreSellerProduct),
  },
  "GET /store/sellers/:handle/response-time": {
    summary: "Get how fast a store answers",
    is_open: true,
    answer: one("response_time", StoreResponseTime),
  },
})
