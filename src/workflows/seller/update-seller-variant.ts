import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { Price } from "../../modules/seller/product-rules"
import { assertLotMayChangeStep } from "../auction/steps/guard-lots"
import { setSellerStockWorkflow } from "./set-seller-stock"
import { assertPricesAreSellableStep } from "./steps/assert-prices-are-sellable"
import { assertSellerOwnsProductStep } from "./steps/assert-seller-owns-product"

export type UpdateSellerVariant = {
  seller: { id: string; stock_location_id: string }
  product_id: string
  variant_id: string
  changes: {
    title?: string
    sku?: string | null
    weight?: number | null
    allow_backorder?: boolean
    options?: Record<string, string>
    prices?: Price[]
  }
  /** Left out: the stock stays as it is. */
  stocked_quantity?: number
}

/** Changes a variant; its prices and its stock are for the seller alone to decide. */
export const updateSellerVariantWorkflow = createWorkflow(
  "update-seller-variant",
  (input: WorkflowData<UpdateSellerVariant>) => {
    const product = assertSellerOwnsProductStep({
      seller_id: input.seller.id,
      product_id: input.product_id,
      variant_id: input.variant_id,
    })
    assertLotMayChangeStep(
      transform({ input }, ({ input: { product_id, variant_id, changes } }) => ({
        ...{ product_id, variant_id, leaves_shop: false },
        fields: Object.entries(changes).flatMap(([field, value]) =>
          value === undefined ? [] : [field]
        ),
      }))
    )
    assertPricesAreSellableStep(
      transform({ input }, ({ input }) => (input.changes.prices ? [input.changes.prices] : []))
    )
    updateProductVariantsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        product_variants: [{ id: input.variant_id, ...input.changes }],
      })),
    })
    when("stock-is-given", { input }, ({ input }) => input.stocked_quantity !== undefined).then(
      () => {
        setSellerStockWorkflow.runAsStep({
          input: transform({ input }, ({ input }) => ({
            stock_location_id: input.seller.stock_location_id,
            stock: [
              { variant_id: input.variant_id, stocked_quantity: input.stocked_quantity ?? 0 },
            ],
          })),
        })
      }
    )
    return new WorkflowResponse(product)
  }
)
