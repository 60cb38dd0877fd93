import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../modules/ledger"
import type { OpenHold } from "../../modules/ledger/holds"
import LedgerModuleService from "../../modules/ledger/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

/** Of a slice the seller is known; without a slice everything of the seller is held. */
export type OpenPayoutHold = Omit<OpenHold, "seller_id"> & { seller_id: string | null; now: Date }

const findHeldSellerStep = createStep(
  "find-held-seller",
  async ({ seller_id, seller_order_id }: OpenPayoutHold, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    if (!seller_order_id) {
      const { data } = await query.graph({
        entity: "seller",
        fields: ["id"],
        filters: { id: seller_id },
      })
      if (data[0]) return new StepResponse(data[0].id)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no seller ${seller_id}`)
    }
    const { data } = await query.graph({
      entity: "seller_order",
      fields: ["seller_id"],
      filters: { id: seller_order_id, ...(seller_id ? { seller_id } : {}) },
    })
    if (data[0]) return new StepResponse(data[0].seller_id)
    const whose = seller_id ? ` of seller ${seller_id}` : ""
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no seller order ${seller_order_id}${whose}`
    )
  }
)

/** Whoever opened a hold that is taken back again had none before. */
const openPayoutHoldStep = createStep(
  "open-payout-hold",
  async ({ now, ...hold }: OpenHold & { now: Date }, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const opened = await ledger.openHold(hold, new Date(now))
    return new StepResponse(opened.hold, opened.was_open ? null : opened.hold.id)
  },
  async (id, { container }) => {
    if (!id) return
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    await ledger.releaseHolds({ id, released_by: null }, new Date())
  }
)

/** Keeps a slice's money, or a seller's, waiting. The same cause again changes nothing. */
export const openPayoutHoldWorkflow = createWorkflow(
  "open-payout-hold",
  (input: WorkflowData<OpenPayoutHold>) => {
    const seller_id = findHeldSellerStep(input)
    const hold = openPayoutHoldStep(
      transform({ input, seller_id }, ({ input, seller_id }) => ({ ...input, seller_id }))
    )
    when("a-person-holds", { input }, ({ input }) => input.opened_by !== null).then(() => {
      recordAuditEntryStep(
        transform({ input, hold }, ({ input, hold }) => ({
          ...{ actor_type: "merchant" as const, actor_id: input.opened_by },
          ...{ action: "ledger.hold_opened", resource_type: "payout_hold", resource_id: hold.id },
          details: {
            ...{ seller_id: hold.seller_id, seller_order_id: hold.seller_order_id },
            reason: hold.reason,
          },
        }))
      )
    })
    return new WorkflowResponse(hold)
  }
)
