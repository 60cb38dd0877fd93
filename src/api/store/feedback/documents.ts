import { z } from "@medusajs/framework/zod"
import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  FeedbackPicture,
  RatingSummary,
  StoreFeedback,
  StoreOwnFeedback,
  StoreRateablePlatform,
  StoreRateableProduct,
  StoreRateableShare,
} from "./schemas"

const summary = { summary: RatingSummary.nullable() }
const given = one("feedback", StoreOwnFeedback)
const ONCE = { 400: "It cannot be rated yet, or no more, or was rated already; the message says" }

export const storeFeedbackDocuments = documents(
  "Feedback",
  {
    "GET /store/sellers/:handle/feedback": {
      summary: "List a store's feedback",
      description: "`summary` is null until there is enough of it.",
      is_open: true,
      answer: pageOf("feedback", StoreFeedback, summary),
    },
    "GET /store/products/:id/reviews": {
      summary: "List a product's reviews",
      description: "`summary` is null until there is enough of it.",
      is_open: true,
      answer: pageOf("reviews", StoreFeedback, summary),
    },
    "POST /store/feedback-pictures": {
      summary: "Upload pictures for feedback",
      description: "Name their ids in `picture_ids` within a day; five for each feedback.",
      upload: {
        files: {
          ...{ is_file: true, is_list: true },
          description: "Up to ten JPEG, PNG, WebP or GIF pictures of at most 4 MiB each",
        },
      },
      status: 201,
      answer: one("pictures", z.array(FeedbackPicture)),
    },
    "GET /store/orders/:id/feedback": {
      summary: "List what can be said of an order's stores",
      description: "Each store of the order with what was said of it, or why nothing can be said.",
      answer: one("shares", z.array(StoreRateableShare)),
    },
    "POST /store/orders/:id/feedback": {
      summary: "Rate a store",
      description: `Once for its share of an own order that was paid and delivered, within 60 days, while
no complaint about it is open.`,
      example: {
        seller_id: "sel_01J0000000000000000000000",
        overall: 5,
        communication: 4,
        comment: "Well packed",
      },
      status: 201,
      answer: given,
      refusals: ONCE,
    },
    "POST /store/orders/:id/feedback/:feedback_id": {
      summary: "Change feedback",
      description: `Of a store, a product or the marketplace, within 14 days and as long as nobody
answered it. What is left out stays as it is.`,
      example: { overall: 4, comment: "Well packed, but late" },
      answer: given,
    },
    "GET /store/orders/:id/reviews": {
      summary: "List what can be said of an order's products",
      answer: one("products", z.array(StoreRateableProduct)),
    },
    "POST /store/orders/:id/reviews": {
      summary: "Review a product",
      example: { product_id: "prod_01J0000000000000000000000", overall: 5, comment: "Nice cup" },
      status: 201,
      answer: given,
      refusals: ONCE,
    },
    "GET /store/orders/:id/platform-rating": {
      summary: "Get what can be said of the marketplace",
      answer: one("platform", StoreRateablePlatform),
    },
    "POST /store/orders/:id/platform-rating": {
      summary: "Rate the marketplace",
      description: "Once for an own order, when all of it was delivered.",
      example: { overall: 5 },
      status: 201,
      answer: given,
      refusals: ONCE,
    },
  },
  "What buyers say of stores, products and the marketplace, once a deal is done."
)
