import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { AuctionActor, deedOf } from "./auction-actor"
import { AuctionTermsInput, lotOf, moneyOf, termsIn } from "./auction-terms"

export type CreateAuction = AuctionTermsInput & {
  /** Whose lot it is. Null: the merchant's. */
  seller_id: string | null
  variant_id: string
  currency_code: string
  actor: AuctionActor
  now: Date
}

const createAuctionDraftStep = createStep(
  "create-auction-draft",
  async (input: CreateAuction, { container }) => {
    const { seller_id, variant_id, currency_code, actor, now: _, ...terms } = input
    const money = await moneyOf(container, currency_code)
    const lot = await lotOf(container, variant_id, seller_id)
    const { start_price, ends_at } = terms
    const auction = await container.resolve<AuctionModuleService>(AUCTION_MODULE).createDraft(
      // Both are required above, so both are in what comes of them.
      {
        ...termsIn({ ...terms, start_price, ends_at }, money),
        ...lot,
        ...money,
        seller_id,
      } as Parameters<AuctionModuleService["createDraft"]>[0],
      deedOf({ actor, seller_id })
    )
    return new StepResponse(auction, auction.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container.resolve<AuctionModuleService>(AUCTION_MODULE).deleteDraft(id, { by: "system" })
  }
)

/** Plans an auction of one piece of a variant. Nobody sees it before it is published. */
export const createAuctionWorkflow = createWorkflow(
  "create-auction",
  (input: WorkflowData<CreateAuction>) => {
    const auction = createAuctionDraftStep(input)
    recordAuditEntryStep(
      transform({ input, auction }, ({ input: { actor, variant_id }, auction }) => ({
        ...{ actor_type: actor.type, actor_id: actor.id, action: "auction.created" },
        ...{ resource_type: "auction", resource_id: auction.id, seller_id: auction.seller_id },
        details: { variant_id },
      }))
    )
    return new WorkflowResponse(auction)
  }
)
