import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../../modules/ledger"
import LedgerModuleService from "../../../modules/ledger/service"

/** @throws MedusaError not_found */
export const readRefundRequestStep = createStep(
  "read-refund-request",
  async (id: string, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const [request] = await ledger.listRefundRequests({ id }, { take: 1 })
    if (!request) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Refund request ${id} does not exist`)
    }
    const { order_id, seller_order_id, seller_id } = request
    return new StepResponse({ id, order_id, seller_order_id, seller_id })
  }
)
