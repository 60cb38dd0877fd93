import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"

const optionsOf = (req: MedusaRequest) =>
  req.scope.resolve<RealtimeModuleService>(REALTIME_MODULE).options

/** Whether this server shows what only a demonstration may. */
export const hasDemo = (req: MedusaRequest) => optionsOf(req).demo_pages

/** Where messages lie that nothing carries. */
export const mailFolder = (req: MedusaRequest) => optionsOf(req).mail_dir

export function requireDemo(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (hasDemo(req)) return next()
  const message = "There are no demonstration pages here; DEMO_PAGES=true serves them"
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

/** Everything under `/demo`: pages for people who build a storefront. */
export const demoMiddlewares: MiddlewareRoute[] = [{ matcher: "/demo", middlewares: [requireDemo] }]
