import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { fromMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { SellerOrderRow } from "../../modules/marketplace/service"
import { findSellerOrderStep, SellerOrderRef } from "../marketplace/steps/find-seller-order"

const readRefundStandingStep = createStep(
  "read-refund-standing",
  async ({ id, currency_code }: SellerOrderRow, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "currency",
      fields: ["decimal_digits"],
      filters: { code: currency_code },
    })
    const { sold, refunded, open, left } = await container
      .resolve<LedgerModuleService>(LEDGER_MODULE)
      .refundStanding(id)
    const major = (minor: number) => fromMinor(minor, data[0].decimal_digits)
    return new StepResponse({
      currency_code,
      ...{ sold: major(sold), refunded: major(refunded), open: major(open), left: major(left) },
    })
  }
)

/** What of a slice can go back to the buyer, in major units. */
export const readRefundStandingWorkflow = createWorkflow(
  "read-refund-standing",
  (input: WorkflowData<SellerOrderRef>) =>
    new WorkflowResponse(readRefundStandingStep(findSellerOrderStep(input)))
)
