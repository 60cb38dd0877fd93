import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { TELEMETRY_MODULE } from "../../modules/telemetry"
import TelemetryModuleService from "../../modules/telemetry/service"

const BEARER = /^Bearer (.+)$/i

/** Without a token in the environment there is no such page, and with one only for who has it. */
function admitCollector(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const [, token = ""] = BEARER.exec(req.headers.authorization ?? "") ?? []
  const opens = req.scope.resolve<TelemetryModuleService>(TELEMETRY_MODULE).opens(token)
  if (opens) return next()
  if (opens === null) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There are no metrics here")
  }
  res.setHeader("WWW-Authenticate", "Bearer")
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Accepted: the bearer token of the metrics")
}

export const metricsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/metrics", middlewares: [admitCollector] },
]
