import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type DecideSellerVerification = {
  seller_id: string
  to: "verified" | "rejected"
  /** Told to the seller. */
  reason: string | null
  actor_id: string
  now: Date
}
const EVENTS = { verified: SellerEvents.VERIFIED, rejected: SellerEvents.VERIFICATION_REJECTED }

/** Read before anything is locked: a decision that is made from here on makes this one refused. */
const readLastDecisionStep = createStep(
  "read-last-decision",
  async (seller_id: string, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.retrieveSeller(seller_id, { select: ["id"] })
    const [{ verification_decided_at }] = await sellers.listSellerPrivates({ seller_id })
    return new StepResponse({ at: verification_decided_at })
  }
)

type Decide = DecideSellerVerification & { last: { at: Date | null } }

const decideSellerVerificationStep = createStep(
  "decide-seller-verification",
  async ({ seller_id, to, reason, actor_id, now, last }: Decide, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const decision = { seller_id, to, reason, decided_by: actor_id, last_decided_at: last.at }
    const before = await sellers.decideVerification(decision, now)
    return new StepResponse({ id: seller_id, from: before.verification }, { seller_id, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.restoreVerification(undo.seller_id, undo.before)
  }
)

/** The merchant's word on a store's documents: the badge, or why there is none. */
export const decideSellerVerificationWorkflow = createWorkflow(
  "decide-seller-verification",
  (input: WorkflowData<DecideSellerVerification>) => {
    const last = readLastDecisionStep(input.seller_id)
    const decided = decideSellerVerificationStep(
      transform({ input, last }, ({ input, last }) => ({ ...input, last }))
    )
    recordAuditEntryStep(
      transform({ input, decided }, ({ input, decided }) => ({
        actor_type: "merchant" as const,
        actor_id: input.actor_id,
        action: EVENTS[input.to],
        resource_type: "seller",
        resource_id: input.seller_id,
        seller_id: input.seller_id,
        details: { from: decided.from, reason: input.reason },
      }))
    )
    emitEventStep(
      transform({ input }, ({ input }) => ({
        eventName: EVENTS[input.to],
        data: { id: input.seller_id },
      }))
    )
    return new WorkflowResponse(decided)
  }
)
