import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { AUCTION_MODULE } from "../../modules/auction"
import { AuctionEvents } from "../../modules/auction/events"
import AuctionModuleService from "../../modules/auction/service"
import { lockSeller } from "../seller/steps/lock-seller"
import { deedOf, OnAuction } from "./auction-actor"
import { AuctionTermsInput, lotOf, moneyOf, termsIn } from "./auction-terms"
import { publishAuctionWorkflow } from "./publish-auction"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

export type RelistAuction = OnAuction & {
  /** What shall be other than before. Without an end it is as long as before. */
  changes?: Partial<AuctionTermsInput>
  /** Left out, the new auction is a draft. */
  publish?: boolean
}

const relistLotStep = createStep(
  "relist-lot",
  async ({ id, changes = {}, publish: _, ...deed }: RelistAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const [{ variant_id, seller_id, currency_code }] = await auctions.listAuctions({ id })
    await lotOf(container, variant_id, seller_id)
    const terms = termsIn(changes, await moneyOf(container, currency_code))
    const auction = await auctions.relist(id, { changes: terms }, deedOf(deed))
    return new StepResponse(auction, auction.id)
  },
  async (id, { container }) => {
    if (!id) return
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    await auctions.deleteDraft(id, { by: "system" })
  }
)

/** Makes a new auction of a lot that was not sold, on the terms of the one before. */
export const relistAuctionWorkflow = createWorkflow(
  "relist-auction",
  (input: WorkflowData<RelistAuction>) => {
    const seller_id = auditAuctionDeed(input, AuctionEvents.RELISTED)
    // Publishing inside of another workflow locks nothing by itself.
    const key = lockSeller(
      transform({ input, seller_id }, ({ input, seller_id }) => seller_id ?? input.id)
    )
    const draft = relistLotStep(input)
    const published = when("publish-relisted-auction", { input }, ({ input }) =>
      Boolean(input.publish)
    ).then(() =>
      publishAuctionWorkflow.runAsStep({
        input: transform({ input, draft }, ({ input: { seller_id, actor }, draft }) => ({
          ...{ id: draft.id, seller_id, actor },
        })),
      })
    )
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ draft, published }, ({ draft, published }) => published ?? draft)
    )
  }
)
