import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { AuctionSide } from "../../components/auction/auction-side"
import { ProductAuctions } from "../../components/auction/product-auctions"

/** How a product is sold, on the merchant's page of it. */
const ProductAuctionsWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => (
  <AuctionSide side="merchant">
    <ProductAuctions productId={product.id} />
  </AuctionSide>
)

export const config = defineWidgetConfig({
  zone: "product.details.side.before",
  id: "souk:product-auctions",
})
export default ProductAuctionsWidget
