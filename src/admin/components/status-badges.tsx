import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerOrderStatus } from "../hooks/marketplace"
import type { ProductStatus, SellerStatus, SellerVerification } from "../hooks/seller"

type Color = "green" | "red" | "orange" | "blue" | "purple" | "grey"

const SELLER: Record<SellerStatus, Color> = {
  pending: "orange",
  active: "green",
  suspended: "red",
  closed: "grey",
  rejected: "red",
}
const VERIFICATION: Record<SellerVerification, Color> = {
  unverified: "grey",
  verified: "green",
  rejected: "red",
}
const PRODUCT: Record<ProductStatus, Color> = {
  draft: "grey",
  proposed: "orange",
  published: "green",
  rejected: "red",
}
const ORDER: Record<SellerOrderStatus, Color> = {
  pending: "grey",
  paid: "orange",
  processing: "blue",
  shipped: "purple",
  delivered: "green",
  completed: "green",
  cancelled: "red",
  refunded: "red",
}

export const SellerStatusBadge = ({ status }: { status: SellerStatus }) => {
  const { t } = useTranslation("seller")
  return (
    <StatusBadge color={SELLER[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}

export const VerificationBadge = ({ status }: { status: SellerVerification }) => {
  const { t } = useTranslation("seller")
  return (
    <StatusBadge color={VERIFICATION[status]} className="text-nowrap">
      {t(`verification.${status}`)}
    </StatusBadge>
  )
}

export const ProductStatusBadge = ({ status }: { status: ProductStatus }) => {
  const { t } = useTranslation()
  return (
    <StatusBadge color={PRODUCT[status]} className="text-nowrap">
      {t(`products.productStatus.${status}`)}
    </StatusBadge>
  )
}

export const SellerOrderStatusBadge = ({ status }: { status: SellerOrderStatus }) => {
  const { t } = useTranslation("marketplace")
  return (
    <StatusBadge color={ORDER[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
