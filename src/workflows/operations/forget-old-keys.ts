import { MedusaContainer } from "@medusajs/framework/types"
import { OPERATIONS_MODULE } from "../../modules/operations"
import OperationsModuleService from "../../modules/operations/service"

/** Of one go; what is left is forgotten an hour later. */
const BATCHES_MAX = 100

/** Two processes share what is to be forgotten. */
export async function forgetOldKeys(container: MedusaContainer): Promise<void> {
  const operations = container.resolve<OperationsModuleService>(OPERATIONS_MODULE)
  for (let i = 0; i < BATCHES_MAX; i++) if (!(await operations.forgetOld()).may_be_more) return
}
