import { MedusaError } from "@medusajs/framework/utils"
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
import { deedOf, OnAuction } from "./auction-actor"
import { AuctionTermsInput, lotOf, moneyOf, termsIn } from "./auction-terms"
import { auditAuctionDeed } from "./steps/audit-auction-deed"

export type UpdateAuction = OnAuction & {
  changes: Partial<AuctionTermsInput> & { variant_id?: string; currency_code?: string }
}

const PRICES = ["start_price", "reserve_price", "buy_now_price"] as const
type Prices = { [price in (typeof PRICES)[number]]?: unknown }

/** An amount means something else in another currency. */
function assertPricesAreGiven(auction: Prices, given: Prices) {
  const missing = PRICES.filter((price) => auction[price] !== null && given[price] === undefined)
  if (!missing.length) return
  const message = `With another currency ${missing.join(", ")} must be given anew`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** Comes last: what it writes is either all there or not at all. */
const updateAuctionTermsStep = createStep(
  "update-auction-terms",
  async ({ id, changes, ...deed }: UpdateAuction, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const { variant_id, currency_code, ...terms } = changes
    const [auction] = await auctions.listAuctions({ id })
    const money = await moneyOf(container, currency_code ?? auction.currency_code)
    if (money.currency_code !== auction.currency_code) assertPricesAreGiven(auction, terms)
    const lot = variant_id ? await lotOf(container, variant_id, auction.seller_id) : {}
    const given = { ...termsIn(terms, money), ...lot, ...(currency_code && money) }
    return new StepResponse(await auctions.editAuction(id, given, deedOf(deed)))
  }
)

/** Changes a draft, or an auction on which nobody has bid yet. */
export const updateAuctionWorkflow = createWorkflow(
  "update-auction",
  (input: WorkflowData<UpdateAuction>) => {
    const details = transform({ input }, ({ input }) => ({ fields: Object.keys(input.changes) }))
    auditAuctionDeed(input, "auction.edited", details)
    return new WorkflowResponse(updateAuctionTermsStep(input))
  }
)
