import { LayoutComposer } from "@medusajs/dashboard/components"
import { UIMatch, useParams } from "react-router-dom"
import { AuctionSide } from "../../../../components/auction/auction-side"
import { ProductAuctions } from "../../../../components/auction/product-auctions"
import { Crumb } from "../../../../components/crumb"
import { PageSkeleton } from "../../../../components/page-skeleton"
import { Demand } from "../../../../components/wishlist/demand"
import { useMyProduct } from "../../../../hooks/seller-products"
import { ProductAttributes } from "./components/product-attributes"
import { ProductGeneral } from "./components/product-general"
import { ProductMeasures } from "./components/product-measures"
import { ProductMedia } from "./components/product-media"
import { ProductOrganization } from "./components/product-organization"
import { ProductReview } from "./components/product-review"
import { ProductVariants } from "./components/product-variants"

const MyProductPage = () => {
  const { id = "" } = useParams()
  const { data: product, isError, error } = useMyProduct(id)
  if (isError) throw error
  if (!product) return <PageSkeleton main={3} side={2} />

  return (
    <LayoutComposer
      widgetsZonePrefix="my_store.product"
      preferredLayoutId="core:two-column"
      data={product}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="ProductGeneral">
              <ProductGeneral product={product} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductMedia">
              <ProductMedia product={product} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductVariants">
              <ProductVariants product={product} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductAttributes">
              <ProductAttributes product={product} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="ProductReview">
              <ProductReview product={product} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductAuctions">
              <AuctionSide side="seller">
                <ProductAuctions productId={product.id} />
              </AuctionSide>
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductDemand">
              <Demand side="seller" productId={product.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductOrganization">
              <ProductOrganization product={product} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="ProductMeasures">
              <ProductMeasures product={product} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const ProductCrumb = ({ id }: { id: string }) => <Crumb name={useMyProduct(id).data?.title} />

export const handle = {
  breadcrumb: (match?: UIMatch) => <ProductCrumb id={match?.params.id ?? ""} />,
}
export default MyProductPage
