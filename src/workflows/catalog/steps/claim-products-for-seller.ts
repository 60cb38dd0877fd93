import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"

type Input = { seller_id: string; product_ids: string[] }

/** Writes down whose the new products are, before anybody else can see them. */
export const claimProductsForSellerStep = createStep(
  "claim-products-for-seller",
  async ({ seller_id, product_ids }: Input, { container }) => {
    const sellers = container.resolve<SellerModuleService>(SELLER_MODULE)
    const rows = await sellers.createSellerProducts(
      product_ids.map((product_id) => ({ product_id, seller_id }))
    )
    const ids = rows.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length)
      await container.resolve<SellerModuleService>(SELLER_MODULE).deleteSellerProducts(ids)
  }
)
