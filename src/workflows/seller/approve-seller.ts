import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { assertMayBecome } from "../../lib/lifecycle"
import { SELLER_MODULE } from "../../modules/seller"
import { SellerEvents } from "../../modules/seller/events"
import { SELLER_LIFECYCLE } from "../../modules/seller/rules"
import SellerModuleService, { SellerFulfilment } from "../../modules/seller/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { merchantOr } from "./actor"
import { inviteSellerMemberWorkflow } from "./invite-seller-member"
import { provideSellerFulfilmentWorkflow } from "./provide-seller-fulfilment"

type Input = {
  id: string
  /** Left out: the system. */
  actor_id?: string
  now: Date
}
const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 60

const assertSellerMayBeApprovedStep = createStep(
  "assert-seller-may-be-approved",
  async ({ id }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const { name, handle, status } = await sellers.retrieveSeller(id)
    assertMayBecome(SELLER_LIFECYCLE, `Seller ${id}`, status, "active")
    const [{ email, address }] = await sellers.listSellerPrivates({ seller_id: id })
    return new StepResponse({ name, handle, email, address })
  }
)

const activateSellerStep = createStep(
  "activate-seller",
  async ({ id, now, fulfilment }: Input & { fulfilment: SellerFulfilment }, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    return new StepResponse(await sellers.approve(id, fulfilment, now), id)
  },
  async (id, { container }) => {
    if (!id) return
    const nothing = { stock_location_id: null, shipping_profile_id: null }
    await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .updateSellers({ id, status: "pending", ...nothing })
  }
)

/**
 * Admits a seller: place to send from, active store, invitation of the owner. The status moves
 * last and under a row lock, so a crash half way leaves the application pending.
 */
export const approveSellerWorkflow = createWorkflow(
  "approve-seller",
  (input: WorkflowData<Input>) => {
    const key = transform({ input }, ({ input }) => `seller:${input.id}`)
    acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
    const application = assertSellerMayBeApprovedStep(input)
    const fulfilment = provideSellerFulfilmentWorkflow.runAsStep({ input: application })
    const seller = activateSellerStep(
      transform({ input, fulfilment }, ({ input, fulfilment }) => ({ ...input, fulfilment }))
    )
    const invite = inviteSellerMemberWorkflow.runAsStep({
      input: transform({ input, application }, ({ input, application }) => ({
        seller_id: input.id,
        email: application.email,
        role: "owner" as const,
        actor: merchantOr(input.actor_id),
        now: input.now,
      })),
    })
    recordAuditEntryStep(
      transform({ input }, ({ input: { id, actor_id } }) => ({
        ...merchantOr(actor_id),
        action: SellerEvents.APPROVED,
        resource_type: "seller",
        resource_id: id,
        seller_id: id,
      }))
    )
    emitEventStep({ eventName: SellerEvents.APPROVED, data: { id: input.id } })
    releaseLockStep({ key })
    return new WorkflowResponse({ seller, invite })
  }
)
