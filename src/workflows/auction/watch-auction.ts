import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

export type WatchAuction = { auction_id: string; customer_id: string }

/** Knowingly soft: two requests at once may make one more, which harms nobody. */
const WATCHES_MAX = 500

const watchAuctionStep = createStep(
  "watch-auction",
  async (watch: WatchAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const { customer_id } = watch
    const [known] = await auctions.listAuctionWatches(watch, { take: 1 })
    if (known) return new StepResponse(known.id)
    const [, count] = await auctions.listAndCountAuctionWatches({ customer_id }, { take: 1 })
    if (count >= WATCHES_MAX) {
      const message = `A customer watches at most ${WATCHES_MAX} auctions; stop watching one first`
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
    }
    try {
      const { id } = await auctions.createAuctionWatches(watch)
      return new StepResponse(id, id)
    } catch (error) {
      // Two clicks at once: the unique index let one of them in.
      const [made] = await auctions.listAuctionWatches(watch, { take: 1 })
      if (!made) throw error
      return new StepResponse(made.id)
    }
  },
  async (id, { container }) => {
    if (id) await container.resolve<AuctionModuleService>(AUCTION_MODULE).deleteAuctionWatches(id)
  }
)

/** Keeps an eye on an auction; doing it twice changes nothing. */
export const watchAuctionWorkflow = createWorkflow(
  "watch-auction",
  (input: WorkflowData<WatchAuction>) => new WorkflowResponse(watchAuctionStep(input))
)
