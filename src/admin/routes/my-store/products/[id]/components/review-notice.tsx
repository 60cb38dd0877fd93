import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerProduct } from "../../../../../hooks/seller-products"
import { useSellerStore } from "../../../../../hooks/seller-store"

/** Said before the change, not after: new words or pictures are looked at again. */
export const ReviewNotice = ({ product }: { product: SellerProduct }) => {
  const { t } = useTranslation("seller")
  const { data: store } = useSellerStore()
  if (product.status !== "published" || store?.approval_policy !== "review") return null
  return <Alert variant="info">{t("review.again")}</Alert>
}
