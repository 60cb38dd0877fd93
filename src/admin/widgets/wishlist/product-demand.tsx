import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Demand } from "../../components/wishlist/demand"

/** What to order more of, or to offer cheaper. */
const ProductDemandWidget = ({ data: { id } }: DetailWidgetProps<AdminProduct>) => (
  <Demand side="admin" productId={id} />
)

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "souk:product-demand",
})
export default ProductDemandWidget
