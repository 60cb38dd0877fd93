import {
  authenticate,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import { rateLimit } from "../../rate-limit"
import { readPictures } from "../../seller/uploads/read-pictures"
import {
  StoreEditFeedback,
  StoreListFeedback,
  StoreRatePlatform,
  StoreRateSeller,
  StoreReviewProduct,
} from "./validators"

/** Many people of a company may share one address. */
const UPLOADS_PER_HOUR = 120

const customer = authenticate("customer", ["session", "bearer"])
const order = "/store/orders/:id"
const body = (path: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${order}/${path}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})
/** What the lists of products allow, whose paths begin like ours, is not what is allowed here. */
function allowNothing(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  req.allowed = []
  next()
}

const list = (matcher: string): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [allowNothing, validQuery(StoreListFeedback, { isList: true })],
})

export const storeFeedbackMiddlewares: MiddlewareRoute[] = [
  ...["feedback", "reviews", "platform-rating"].map((path) => ({
    matcher: `${order}/${path}`,
    middlewares: [customer],
  })),
  body("feedback", StoreRateSeller),
  body("feedback/:feedback_id", StoreEditFeedback),
  body("reviews", StoreReviewProduct),
  body("platform-rating", StoreRatePlatform),
  { matcher: "/store/feedback-pictures", middlewares: [customer] },
  {
    matcher: "/store/feedback-pictures",
    methods: ["POST"],
    middlewares: [
      rateLimit({ name: "feedback-picture", points: UPLOADS_PER_HOUR, per_seconds: 3600 }),
      readPictures,
    ],
  },
  list("/store/sellers/:handle/feedback"),
  list("/store/products/:id/reviews"),
]
