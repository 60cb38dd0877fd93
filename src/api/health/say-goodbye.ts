import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OPERATIONS_MODULE } from "../../modules/operations"
import OperationsModuleService from "../../modules/operations/service"

/**
 * Keeps no connection of a process that is about to end: what would come over it at that moment
 * would be lost, and a balancer does not send a POST again.
 */
export function sayGoodbye(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { isStopping } = req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE)
  if (isStopping) res.setHeader("Connection", "close")
  next()
}
