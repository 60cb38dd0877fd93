import { authenticate, MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../../../lib/validated"
import { rateLimit } from "../../../../rate-limit"
import { readDocument } from "../../../../../lib/read-document"
import {
  StoreReadBusinessProfile,
  StoreUploadBusinessDocument,
  StoreWriteBusinessProfile,
} from "./validators"

/** Many people of a company may share one address, and each paper is a request. */
const WRITES_PER_HOUR = 120

const matcher = "/store/customers/me/business-profile"
const sparingly = rateLimit({
  name: "business-profile",
  points: WRITES_PER_HOUR,
  per_seconds: 3600,
})

export const storeBusinessProfileMiddlewares: MiddlewareRoute[] = [
  { matcher, middlewares: [authenticate("customer", ["session", "bearer"])] },
  {
    matcher,
    methods: ["GET"],
    middlewares: [validQuery(StoreReadBusinessProfile, {})],
  },
  {
    matcher,
    methods: ["POST"],
    middlewares: [sparingly, validBody(StoreWriteBusinessProfile)],
  },
  {
    matcher: `${matcher}/documents`,
    methods: ["POST"],
    middlewares: [sparingly, readDocument, validBody(StoreUploadBusinessDocument)],
  },
]
