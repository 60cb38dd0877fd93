import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { OPERATIONS_MODULE } from "../modules/operations"
import { KEY_LENGTH_MAX, Question } from "../modules/operations/idempotency"
import OperationsModuleService from "../modules/operations/service"

const HEADER = "idempotency-key"
const SERVER_ERROR = 500

/** What moves money, or promises to. A client that heard no answer asks again with the same key. */
const ROUTES = [
  "/store/carts/:id/complete",
  "/store/auctions/:id/bids",
  "/store/auctions/:id/buy-now",
  "/seller/orders/:id/refund-requests",
  "/seller/orders/:id/cancel",
  "/admin/seller-orders/:id/refunds",
  "/admin/seller-orders/:id/cancel",
  "/admin/refund-requests/:id/approve",
  "/admin/refund-requests/:id/retry",
  "/admin/payouts/run",
  "/admin/payouts/:id/complete",
  "/admin/payouts/:id/fail",
  "/admin/payments/:id/capture",
  "/admin/payments/:id/refund",
  "/admin/orders/:id/cancel",
  "/admin/complaints/:id/resolve",
  "/admin/complaints/:id/decide-appeal",
]

const actorOf = (req: MedusaRequest) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  return auth_context?.actor_id ? `${auth_context.actor_type}:${auth_context.actor_id}` : "guest"
}

/**
 * Does once what is asked several times under one key (draft-ietf-httpapi-idempotency-key-header):
 * who asks again gets the first answer, with `Idempotency-Replayed: true`. Without a key nothing
 * changes. A fault of the server is not kept, so that the same may be tried again.
 *
 * @throws INVALID_DATA (400) for a key that is too long; CONFLICT (409) while the first one is still
 * worked on, and for a key that stands for another request
 */
async function doOnce(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const key = req.headers[HEADER]
  if (key === undefined) return next()
  const question: Question = {
    ...{
      actor: actorOf(req),
      method: req.method,
      path: req.originalUrl.split("?")[0],
      body: req.body,
    },
    key: soundKey(key),
  }
  const operations = req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE)
  const standing = await operations.beginOnce(question, new Date())
  if (standing.state === "begun") {
    keepAnswer(req, res, question)
    return next()
  }
  if (standing.state !== "answered") throw new MedusaError("conflict", REFUSALS[standing.state])
  res.setHeader("Idempotency-Replayed", "true")
  res.status(standing.answer.status).json(standing.answer.body)
}

const REFUSALS = {
  busy: "The first request with this Idempotency-Key is still worked on; ask again in a few seconds",
  other: "This Idempotency-Key stands for another request; accepted: a new key for each request",
}

function soundKey(key: string | string[]): string {
  if (typeof key === "string" && key && key.length <= KEY_LENGTH_MAX) return key
  const message = `Header 'Idempotency-Key' accepts 1 to ${KEY_LENGTH_MAX} characters`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Notes the answer before it leaves: who hears it may count on hearing it again. */
function keepAnswer(req: MedusaRequest, res: MedusaResponse, question: Question) {
  const operations = req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE)
  const send = res.json.bind(res)
  const complain = (error: unknown) =>
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`An answer was not kept for its Idempotency-Key: ${error}`)
  res.json = (body) => {
    const status = res.statusCode
    const kept =
      status < SERVER_ERROR
        ? operations.answerOnce(question, { status, body }, new Date())
        : operations.letGo(question)
    void kept.catch(complain).finally(() => send(body))
    return res
  }
}

export const idempotentMiddlewares: MiddlewareRoute[] = ROUTES.map((matcher) => ({
  matcher,
  methods: ["POST" as const],
  middlewares: [doOnce],
}))
