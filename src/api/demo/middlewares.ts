import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime"
import RealtimeModuleService from "../../modules/realtime/service"

function requireDemo(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { options } = req.scope.resolve<RealtimeModuleService>(REALTIME_MODULE)
  if (options.demo_pages) return next()
  const message = "There are no demonstration pages here; DEMO_PAGES=true serves them"
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

/** Everything under `/demo`: pages for people who build a storefront. */
export const demoMiddlewares: MiddlewareRoute[] = [{ matcher: "/demo", middlewares: [requireDemo] }]
