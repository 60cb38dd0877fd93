import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

export type VoidCustomerBids = { customer_id: string; reason: string }

/** Not undone: others bid on the price of the rest. Repeating it finds nothing more to do. */
const voidCustomerBidsStep = createStep(
  "void-customer-bids",
  async (input: VoidCustomerBids, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.voidBidsOfCustomer(input))
  }
)

/** Takes a blocked customer out of every running auction. Returns the auctions' ids. */
export const voidCustomerBidsWorkflow = createWorkflow(
  "void-customer-bids",
  (input: WorkflowData<VoidCustomerBids>) => new WorkflowResponse(voidCustomerBidsStep(input))
)
