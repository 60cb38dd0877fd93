import { MathBN, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { toMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { Amount } from "./auction-terms"
import { findShopCurrency, readIncrements } from "./read-increments"

export type SetAuctionIncrements = {
  currency_code: string
  /** Major units; null goes back to the usual steps. */
  tiers: { from: Amount; step: Amount }[] | null
  actor_id: string
}

/** A tier may begin at nothing, which no price may. */
function minorOf(name: string, given: Amount, decimals: number): number {
  const amount = MathBN.convert(given)
  if ((amount.decimalPlaces() ?? 0) <= decimals) return toMinor(amount, decimals)
  const message = `The increments are not accepted: ${name} ${given} has more than ${decimals} decimals`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message, "INVALID_PRECISION")
}

const setAuctionIncrementsStep = createStep(
  "set-auction-increments",
  async ({ currency_code, tiers }: SetAuctionIncrements, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    const currency = await findShopCurrency(container, currency_code)
    const { code, decimal_digits: decimals } = currency
    const before = await auctions.incrementsFor(code, decimals)
    if (tiers === null) await auctions.resetIncrements(code)
    else {
      const minor = tiers.map(({ from, step }) => ({
        from: minorOf("from", from, decimals),
        step: minorOf("step", step, decimals),
      }))
      await auctions.setIncrements(code, minor)
    }
    return new StepResponse(await readIncrements(container, currency), before)
  },
  async (before, { container }) => {
    if (!before) return
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    if (before.is_default) await auctions.resetIncrements(before.currency_code)
    else await auctions.setIncrements(before.currency_code, before.tiers)
  }
)

/** Gives a currency a table of least steps. Published auctions keep their copy of the old one. */
export const setAuctionIncrementsWorkflow = createWorkflow(
  "set-auction-increments",
  (input: WorkflowData<SetAuctionIncrements>) => {
    const increments = setAuctionIncrementsStep(input)
    recordAuditEntryStep(
      transform({ input, increments }, ({ input, increments: { currency_code, tiers } }) => ({
        ...{ actor_type: "merchant" as const, actor_id: input.actor_id },
        action: input.tiers ? "auction.increments_set" : "auction.increments_reset",
        ...{ resource_type: "auction_increment", resource_id: currency_code, details: { tiers } },
      }))
    )
    return new WorkflowResponse(increments)
  }
)
