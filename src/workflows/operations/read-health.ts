import { MedusaContainer } from "@medusajs/framework/types"
import { OPERATIONS_MODULE } from "../../modules/operations"
import { Checks, isReady } from "../../modules/operations/rules"
import OperationsModuleService from "../../modules/operations/service"

/** What is well in this process and what is not, and whether requests should come to it. */
export async function readHealth(
  container: MedusaContainer
): Promise<{ ready: boolean; checks: Checks }> {
  const checks = await container.resolve<OperationsModuleService>(OPERATIONS_MODULE).check()
  return { ready: isReady(checks), checks }
}
