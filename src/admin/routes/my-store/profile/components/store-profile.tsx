import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SellerAvatar } from "../../../../components/seller-avatar"
import { SellerStatusBadge, VerificationBadge } from "../../../../components/status-badges"
import type { SellerStore } from "../../../../hooks/seller-store"

/** What shoppers see of the store. */
export const StoreProfile = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const edit = { label: t("translation:actions.edit"), to: "edit", icon: <PencilSquare /> }
  return (
    <Container className="divide-y overflow-hidden p-0">
      {store.cover_url && (
        <img src={store.cover_url} alt="" className="h-32 w-full object-cover sm:h-44" />
      )}
      <div className="flex items-start justify-between gap-4 px-6 py-4">
        <div className="flex min-w-0 items-center gap-x-4">
          <SellerAvatar seller={store} size="xlarge" />
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Heading className="break-words">{store.name}</Heading>
              <SellerStatusBadge status={store.status} />
              <VerificationBadge status={store.verification} />
            </div>
            <Text size="small" className="text-ui-fg-subtle break-all">
              <bdi>/{store.handle}</bdi>
            </Text>
          </div>
        </div>
        <ActionMenu groups={[{ actions: [edit] }]} />
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
  )
}
