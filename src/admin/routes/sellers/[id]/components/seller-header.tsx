import { Container, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SellerHeading } from "../../../../components/seller-heading"
import { VerificationBadge } from "../../../../components/status-badges"
import type { SellerDetail } from "../../../../hooks/seller"
import { SellerActions } from "./seller-actions"
import { SellerNotices } from "./seller-notices"

export const SellerHeader = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  return (
    <div className="flex flex-col gap-y-3">
      <SellerNotices seller={seller} />
      <Container className="overflow-hidden p-0">
        {seller.cover_url && (
          <img src={seller.cover_url} alt="" className="h-32 w-full object-cover sm:h-40" />
        )}
        <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
          <SellerHeading seller={seller} size="xlarge">
            <VerificationBadge status={seller.verification} />
            {seller.status === "active" && seller.is_on_holiday && (
              <StatusBadge color="blue" className="text-nowrap">
                {t("trust.on_holiday")}
              </StatusBadge>
            )}
          </SellerHeading>
          <SellerActions seller={seller} />
        </div>
      </Container>
    </div>
  )
}
