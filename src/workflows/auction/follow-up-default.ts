import { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import type { Payable } from "../../modules/auction/sales"
import AuctionModuleService from "../../modules/auction/service"
import { findRestrictions } from "../violation/find-restrictions"
import { recordViolationWorkflow } from "../violation/record-violation"
import { withdrawCheckoutStep } from "./steps/withdraw-checkout"

export type FollowUpDefault = { settlement: Payable; now: Date }

const REASON = "A lot that was won was not paid in time"

/** Nobody promised to pay who got a second chance; who is blocked could not pay. */
async function isAtFault(container: MedusaContainer, { kind, customer_id }: Payable, now: Date) {
  if (kind === "second_chance") return false
  return (await findRestrictions(container, customer_id, now)).blocked === null
}

const judgeDefaultStep = createStep(
  "judge-default",
  async ({ settlement, now }: FollowUpDefault, { container }) =>
    new StepResponse(await isAtFault(container, settlement, new Date(now)))
)

/** Comes last: until then the job does all of it again, which changes nothing twice. */
const markFollowedUpStep = createStep(
  "mark-followed-up",
  async ({ settlement, now }: FollowUpDefault, { container }) => {
    await container
      .resolve<AuctionModuleService>(AUCTION_MODULE)
      .markFollowedUp(settlement.id, new Date(now))
  }
)

/** What a deadline that passed leads to outside of auctions: no way to pay, and one violation. */
export const followUpDefaultWorkflow = createWorkflow(
  "follow-up-default",
  (input: WorkflowData<FollowUpDefault>) => {
    when("defaulted-checkout-exists", { input }, ({ input }) =>
      Boolean(input.settlement.cart_id)
    ).then(() => {
      withdrawCheckoutStep(transform({ input }, ({ input }) => input.settlement.cart_id!))
    })
    const isAtFault = judgeDefaultStep(input)
    when("winner-is-at-fault", { isAtFault }, ({ isAtFault }) => isAtFault).then(() => {
      recordViolationWorkflow.runAsStep({
        input: transform({ input }, ({ input: { settlement, now } }) => ({
          ...{ customer_id: settlement.customer_id, auction_id: settlement.auction_id },
          ...{ kind: "payment_default" as const, reason: REASON, cause: settlement.id },
          ...{ found_by: "system" as const, now },
        })),
      })
    })
    markFollowedUpStep(input)
    return new WorkflowResponse(isAtFault)
  }
)
