import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { rateLimit } from "../rate-limit"
import { Unsubscribe } from "./validators"

/** Of one address: mail providers click for all their people from a few. */
const REQUESTS_PER_MINUTE = 300

/** Not the platform's validator, which refuses fields that mail programmes add. */
function readAction(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { data, error } = Unsubscribe.safeParse(req.body ?? {})
  if (!data) throw new MedusaError(MedusaError.Types.INVALID_DATA, error.issues[0].message)
  req.validatedBody = data
  next()
}

export const unsubscribeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/unsubscribe",
    middlewares: [rateLimit({ name: "unsubscribe", points: REQUESTS_PER_MINUTE, per_seconds: 60 })],
  },
  { matcher: "/unsubscribe/:token", methods: ["POST"], middlewares: [readAction] },
]
