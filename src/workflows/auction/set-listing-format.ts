import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AUCTION_MODULE } from "../../modules/auction"
import { ListingFormat } from "../../modules/auction/rules"
import AuctionModuleService from "../../modules/auction/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { AuctionActor } from "./auction-actor"

export type SetListingFormat = {
  product_id: string
  /** The store that somebody acts for: another's product is not found. Null: the merchant. */
  seller_id: string | null
  format: ListingFormat
  actor: AuctionActor
}

const findListedProductStep = createStep(
  "find-listed-product",
  async ({ product_id, seller_id }: SetListingFormat, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["id", "seller.id"],
      filters: { id: product_id },
    })
    // The link adds `seller` to what the generated types know of a product.
    const [product] = data as unknown as { seller?: { id: string } | null }[]
    const owner = product?.seller?.id ?? null
    if (product && (!seller_id || owner === seller_id)) return new StepResponse(owner)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product ${product_id} was not found`)
  }
)

/** Comes last: the database takes it or refuses it. */
const setListingFormatStep = createStep(
  "set-listing-format",
  async ({ product_id, format }: SetListingFormat, { container }) => {
    const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
    return new StepResponse(await auctions.setListing(product_id, format))
  }
)

/** Says how a product is sold from now on. Not while it is in an auction. */
export const setListingFormatWorkflow = createWorkflow(
  "set-listing-format",
  (input: WorkflowData<SetListingFormat>) => {
    const owner = findListedProductStep(input)
    recordAuditEntryStep(
      transform({ input, owner }, ({ input: { actor, product_id, format }, owner }) => ({
        ...{ actor_type: actor.type, actor_id: actor.id, action: "auction.listing_set" },
        ...{ resource_type: "product", resource_id: product_id, seller_id: owner },
        details: { format },
      }))
    )
    return new WorkflowResponse(setListingFormatStep(input))
  }
)
