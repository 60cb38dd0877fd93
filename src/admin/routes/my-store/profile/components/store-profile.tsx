import { SectionRow } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SellerHeading } from "../../../../components/seller-heading"
import { VerificationBadge } from "../../../../components/status-badges"
import type { SellerStore } from "../../../../hooks/seller-store"
import { HolidayAlert } from "../../components/holiday-alert"
import { EditMenu } from "../../components/edit-menu"

/** What shoppers see of the store. */
export const StoreProfile = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  return (
    <>
      {store.status === "active" && <HolidayAlert store={store} />}
      <Container className="divide-y overflow-hidden p-0">
        {store.cover_url && (
          <img src={store.cover_url} alt="" className="h-32 w-full object-cover sm:h-44" />
        )}
        <div className="flex items-start justify-between gap-4 px-6 py-4">
          <SellerHeading seller={store} size="xlarge">
            <VerificationBadge status={store.verification} />
          </SellerHeading>
          <EditMenu to="edit" rule="POST /seller/store" />
        </div>
        <SectionRow title={t("fields.biography")} value={store.biography} />
        <SectionRow
          title={t("fields.approval_policy")}
          value={t(`policy.${store.approval_policy}.seller`)}
        />
        <SectionRow
          title={t("fields.low_stock_threshold")}
          value={t("my_store.low_stock", { count: store.low_stock_threshold })}
        />
      </Container>
    </>
  )
}
