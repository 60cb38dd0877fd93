import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { RejectProductDrawer } from "../../components/reject-product-drawer"
import { Section } from "../../components/section"
import { SectionMessage, SectionSkeleton } from "../../components/section-message"
import { TextLink } from "../../components/text-link"
import { useDecideReview, useProductReviews, useSellerOfProduct } from "../../hooks/seller-reviews"

/** Whose product this is, and the decision it waits for. */
const ProductSellerWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation("seller")
  const { data: seller, isLoading, isError, error } = useSellerOfProduct(product.id)
  return (
    <Section title={t("widget.seller")}>
      {isLoading && <SectionSkeleton rows={1} />}
      {isError && <SectionMessage isError text={error.message} />}
      {seller === null && <SectionMessage text={t("widget.own")} />}
      {seller && (
        <div className="px-6 py-4">
          <TextLink to={`/sellers/${seller.id}`} className="txt-compact-small-plus">
            {seller.name}
          </TextLink>
          <Text size="small" className="text-ui-fg-subtle break-all">
            <bdi>/{seller.handle}</bdi>
          </Text>
        </div>
      )}
      {seller && <PendingReview product={product} />}
    </Section>
  )
}

const PendingReview = ({ product }: { product: AdminProduct }) => {
  const { t } = useTranslation("seller")
  const [rejecting, setRejecting] = useState(false)
  const { data } = useProductReviews({ product_id: product.id, status: "pending", limit: 1 })
  const { mutate, isPending } = useDecideReview()
  const review = data?.product_reviews[0]
  const approve = (id: string) =>
    mutate(
      { id },
      {
        onSuccess: () => toast.success(t("approve.product.done")),
        onError: (error) => toast.error(error.message),
      }
    )

  return (
    <>
      {review && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small">{t("widget.waits")}</Text>
          <div className="flex gap-x-2">
            <Button size="small" variant="secondary" onClick={() => setRejecting(true)}>
              {t("actions.reject")}
            </Button>
            <Button size="small" isLoading={isPending} onClick={() => approve(review.id)}>
              {t("actions.approve")}
            </Button>
          </div>
        </div>
      )}
      <RejectProductDrawer
        review={rejecting && review ? { id: review.id, title: product.title } : null}
        onClose={() => setRejecting(false)}
      />
    </>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.before",
  id: "souk:product-seller",
})
export default ProductSellerWidget
