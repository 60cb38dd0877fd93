import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { AuditActor } from "../../modules/audit/rules"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import SellerModuleService, { SellerMoved } from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { findClosingBlockers } from "./find-closing-blockers"
import { lockSeller } from "./steps/lock-seller"
import { moveSellerStep } from "./steps/move-seller"

export type CloseSeller = {
  id: string
  reason: string | null
  /** The store's handle, typed by whoever closes it: there is no way back. */
  handle: string
  actor_type: AuditActor
  actor_id: string
  now: Date
}

const assertHandleIsTypedStep = createStep(
  "assert-handle-is-typed",
  async ({ id, handle }: CloseSeller, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const seller = await sellers.retrieveSeller(id)
    if (handle === seller.handle) return
    const message = `Field 'handle' accepts ${seller.handle}, to confirm that this store shall close`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
)

/**
 * Comes after the move: whoever buys at the same moment is either refused, because the store is
 * closed already, or is found here.
 */
const assertNothingIsOpenStep = createStep(
  "assert-nothing-is-open",
  async ({ id }: SellerMoved, { container }) => {
    const blockers = await findClosingBlockers(container, id)
    if (!blockers.length) return
    const reasons = blockers.map(({ message }) => message).join("; ")
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `The store cannot close: ${reasons}`)
  }
)

const withdrawOpenInvitesStep = createStep(
  "withdraw-open-invites",
  async ({ id, now }: { id: string; now: Date }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const open = await sellers.listSellerInvites({
      seller_id: id,
      accepted_at: null,
      revoked_at: null,
    })
    const ids = open.map((invite) => invite.id)
    await sellers.updateSellerInvites(ids.map((id) => ({ id, revoked_at: now })))
    return new StepResponse(ids.length, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    await sellers.updateSellerInvites(ids.map((id) => ({ id, revoked_at: null })))
  }
)

/** Closes a store for good, unless something of it is still open. Its members may read on. */
export const closeSellerWorkflow = createWorkflow(
  "close-seller",
  (input: WorkflowData<CloseSeller>) => {
    const key = lockSeller(input.id)
    assertHandleIsTypedStep(input)
    const moved = moveSellerStep({
      id: input.id,
      to: "closed",
      reason: input.reason,
      now: input.now,
    })
    assertNothingIsOpenStep(moved)
    withdrawOpenInvitesStep({ id: input.id, now: input.now })
    recordAuditEntryStep({
      actor_type: input.actor_type,
      actor_id: input.actor_id,
      action: SellerEvents.CLOSED,
      resource_type: "seller",
      resource_id: input.id,
      seller_id: input.id,
      details: transform({ input }, ({ input }) => ({ reason: input.reason })),
    })
    emitEventStep({ eventName: SellerEvents.CLOSED, data: { id: input.id } })
    releaseLockStep({ key })
    return new WorkflowResponse(moved)
  }
)
