import { randomUUID } from "node:crypto"
import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { takesKey } from "../lib/validated"
import { OPERATIONS_MODULE } from "../modules/operations"
import {
  HELD_S,
  isFinal,
  KEY_LENGTH_MAX,
  Question,
  RENEWALS_MAX,
  RENEWALS_PER_HOLD,
} from "../modules/operations/idempotency"
import OperationsModuleService from "../modules/operations/service"

const HEADER = "idempotency-key"

/**
 * What moves money, or promises to. A client that heard no answer asks again with the same key.
 * Bids, purchases at once and adjustments of the ledger are not among them: they keep the key with
 * what was done, in the same transaction and for good.
 */
const ROUTES = [
  "/store/carts/:id/complete",
  "/store/payment-collections/:id/payment-sessions",
  "/store/auctions/:id/checkout",
  "/seller/orders/:id/refund-requests",
  "/seller/orders/:id/cancel",
  "/admin/seller-orders/:id/refunds",
  "/admin/seller-orders/:id/cancel",
  "/admin/refund-requests/:id/approve",
  "/admin/refund-requests/:id/retry",
  "/admin/payouts/run",
  "/admin/payouts/:id/complete",
  "/admin/payouts/:id/fail",
  "/admin/payment-logs/hand-refunds",
  "/admin/payments/:id/capture",
  "/admin/payments/:id/refund",
  "/admin/payment-collections/:id/mark-as-paid",
  "/admin/orders/:id/cancel",
  "/admin/orders/:id/credit-lines",
  "/admin/complaints/:id/resolve",
  "/admin/complaints/:id/decide-appeal",
]

const REFUSALS = {
  busy: {
    status: 409,
    type: MedusaError.Types.CONFLICT,
    message:
      "The first request with this Idempotency-Key is still worked on; ask again in a moment",
  },
  other: {
    status: 422,
    type: MedusaError.Types.INVALID_DATA,
    message:
      "This Idempotency-Key stands for another request; accepted: the same body as before, or a new key",
  },
}

const operationsOf = (req: MedusaRequest) =>
  req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE)

/**
 * Does once what is asked several times under one key (draft-ietf-httpapi-idempotency-key-header):
 * who asks again gets the first answer, with `Idempotency-Replayed: true`. Without a key nothing
 * changes. Faults of the server, and refusals that ask to come again, are not kept.
 *
 * @throws INVALID_DATA (400) for a key that is too long
 */
async function doOnce(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (req.headers[HEADER] === undefined) return next()
  const question: Question = {
    ...{ actor: actorOf(req), method: req.method, path: req.originalUrl.split("?")[0] },
    ...{ key: soundKey(req.headers[HEADER]), query: req.query, body: req.body },
    holder: randomUUID(),
  }
  const standing = await operationsOf(req).beginOnce(question)
  // Pages of other origins may read it, too.
  res.append("Access-Control-Expose-Headers", "Idempotency-Replayed")
  if (standing.state === "begun") {
    keepAnswer(req, res, question)
    return next()
  }
  if (standing.state !== "answered") {
    const { status, ...body } = REFUSALS[standing.state]
    if (standing.state === "busy") res.setHeader("Retry-After", 1)
    return void res.status(status).json(body)
  }
  const { status, body } = standing.answer
  res.setHeader("Idempotency-Replayed", "true")
  res.status(status)
  if (body === null) res.end()
  else res.type("json").send(body)
}

const actorOf = (req: MedusaRequest) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  return auth_context?.actor_id ? `${auth_context.actor_type}:${auth_context.actor_id}` : "guest"
}

function soundKey(key: string | string[] | undefined): string {
  if (typeof key === "string" && key && key.length <= KEY_LENGTH_MAX) return key
  const message = `Header 'Idempotency-Key' accepts 1 to ${KEY_LENGTH_MAX} characters`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Notes the answer before it leaves: who hears it may count on hearing it again. */
function keepAnswer(req: MedusaRequest, res: MedusaResponse, question: Question) {
  const operations = operationsOf(req)
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
  const complain = (why: unknown) =>
    logger.error(`An answer was not kept for its Idempotency-Key: ${why}`)
  const working = keepHolding(() => operations.goOn(question), complain)
  let isKept = false
  const keep = async (body: string | null) => {
    isKept = true
    clearInterval(working)
    const status = res.statusCode
    if (!isFinal(status)) return void (await operations.letGo(question))
    if (!(await operations.answerOnce(question, { status, body }))) complain("the key was lost")
  }
  const send = res.json.bind(res)
  res.json = (body) => {
    // What answers twice is a fault that the platform tells of.
    if (isKept) return send(body)
    void keep(JSON.stringify(body) ?? null)
      .catch(complain)
      .finally(() => send(body))
    return res
  }
  // An answer without JSON. While a client that left is worked for, nothing has ended.
  res.once("finish", () => void (isKept || keep(null).catch(complain)))
}

/** The key of a request that takes long stays its own, as long as this process lives. */
function keepHolding(goOn: () => Promise<boolean>, complain: (why: unknown) => void) {
  let left = RENEWALS_MAX
  const every_ms = (HELD_S * 1000) / RENEWALS_PER_HOLD
  const timer = setInterval(() => {
    left -= 1
    if (left === 0) clearInterval(timer)
    goOn().catch(complain)
  }, every_ms)
  return timer.unref()
}

const once = takesKey(doOnce)
export const idempotentMiddlewares: MiddlewareRoute[] = ROUTES.map((matcher) => ({
  ...{ matcher, methods: ["POST" as const], middlewares: [once] },
}))
