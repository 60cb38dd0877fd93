import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import type { WatchAuction } from "./watch-auction"

const unwatchAuctionStep = createStep(
  "unwatch-auction",
  async (watch: WatchAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const rows = await auctions.listAuctionWatches(watch)
    // For good: the unique index would keep a soft-deleted row from coming back.
    await auctions.deleteAuctionWatches(rows.map(({ id }) => id))
    return new StepResponse(rows.length > 0, rows.length ? watch : undefined)
  },
  async (watch, { container }) => {
    if (!watch) return
    await container.resolve<AuctionModuleService>(AUCTION_MODULE).createAuctionWatches(watch)
  }
)

/** Stops watching an auction; doing it twice changes nothing. */
export const unwatchAuctionWorkflow = createWorkflow(
  "unwatch-auction",
  (input: WorkflowData<WatchAuction>) => new WorkflowResponse(unwatchAuctionStep(input))
)
