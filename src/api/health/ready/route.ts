import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OPERATIONS_MODULE } from "../../../modules/operations"
import { isReady } from "../../../modules/operations/rules"
import OperationsModuleService from "../../../modules/operations/service"

/** Whether requests should come to this process: 200, or 503 with what is wrong. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const checks = await req.scope.resolve<OperationsModuleService>(OPERATIONS_MODULE).check()
  const ready = isReady(checks)
  res.setHeader("Cache-Control", "no-store")
  res.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not_ready", checks })
}
