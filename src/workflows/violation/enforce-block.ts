import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { VIOLATION_MODULE } from "../../modules/violation"
import { isInForce } from "../../modules/violation/rules"
import ViolationModuleService from "../../modules/violation/service"
import { voidCustomerBidsWorkflow } from "../auction/void-customer-bids"

export type EnforceBlock = { restriction_id: string; now: Date }

/** What is told beside a bid that was taken out; why somebody is blocked is nobody else's business. */
const BLOCKED_BIDDER = "The bidder is blocked"

/** An event may come late: a block that ended meanwhile takes nobody's bids. */
const findBlockInForceStep = createStep(
  "find-block-in-force",
  async ({ restriction_id, now }: EnforceBlock, { container }) => {
    const violations = container.resolve<ViolationModuleService>(VIOLATION_MODULE)
    const [block] = await violations.listCustomerRestrictions({ id: restriction_id })
    const isDue = block?.kind === "blocked" && isInForce(block, new Date(now))
    return new StepResponse(isDue ? { id: block.id, customer_id: block.customer_id } : null)
  }
)

/** Bids that were taken out stay out, so the note of it stays, too. */
const markBlockEnforcedStep = createStep(
  "mark-block-enforced",
  async ({ restriction_id, now }: EnforceBlock, { container }) => {
    await container
      .resolve<ViolationModuleService>(VIOLATION_MODULE)
      .markEnforced(restriction_id, new Date(now))
  }
)

/** Takes the live bids of a blocked customer out; the auctions are replayed without them. */
export const enforceBlockWorkflow = createWorkflow(
  "enforce-block",
  (input: WorkflowData<EnforceBlock>) => {
    const block = findBlockInForceStep(input)
    when("block-is-in-force", { block }, ({ block }) => !!block).then(() => {
      voidCustomerBidsWorkflow.runAsStep({
        input: transform({ block }, ({ block }) => ({
          customer_id: block!.customer_id,
          reason: BLOCKED_BIDDER,
        })),
      })
      markBlockEnforcedStep(input)
    })
    return new WorkflowResponse(block)
  }
)
