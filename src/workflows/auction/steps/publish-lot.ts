import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../../modules/auction"
import AuctionModuleService from "../../../modules/auction/service"
import { deedOf, OnAuction } from "../auction-actor"
import { assertMayBeAuctioned, findLot } from "../find-lot"

/** @throws MedusaError not_found without such a variant; not_allowed when it cannot be put up */
export async function assertLotIsThere(container: MedusaContainer, variant_id: string) {
  const lot = await findLot(container, variant_id)
  if (lot) return assertMayBeAuctioned(lot)
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `Variant ${variant_id} was not found`)
}

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

/** What is published and turns out to have no lot goes back to be a draft. */
export const publishLotStep = createStep(
  "publish-lot",
  async ({ id, ...deed }: OnAuction, { container }) => {
    const auctions = auctionsOf(container)
    const [{ variant_id }] = await auctions.listAuctions({ id })
    await assertLotIsThere(container, variant_id)
    return new StepResponse(await auctions.publish(id, deedOf(deed)), id)
  },
  async (id, { container }) => {
    if (id) await auctionsOf(container).unpublish(id, { by: "system" })
  }
)

/**
 * Comes after publishing: whoever takes the last piece away at the same moment is either refused,
 * because the auction is there already, or has taken the piece that is missed here.
 */
export const assertLotRemainsStep = createStep(
  "assert-lot-remains",
  async ({ variant_id }: { variant_id: string }, { container }) => {
    await assertLotIsThere(container, variant_id)
  }
)
