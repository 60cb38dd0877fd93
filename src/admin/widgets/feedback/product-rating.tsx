import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { LatestFeedback } from "../../components/feedback/latest-feedback"

/** What buyers say of a product, on the merchant's page of it. */
const ProductRatingWidget = ({ data: product }: DetailWidgetProps<AdminProduct>) => {
  const { t } = useTranslation("feedback")
  return (
    <LatestFeedback
      isRated
      title={t("widget.title")}
      none={t("widget.none")}
      allOf={(count) => t("widget.all", { count })}
      of={{ product_id: product.id }}
    />
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "souk:product-rating",
})
export default ProductRatingWidget
