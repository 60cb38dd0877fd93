import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { AddressText } from "../../../../components/address-text"
import { Section } from "../../../../components/section"
import type { SellerStore } from "../../../../hooks/seller-store"

export const StoreContact = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const edit = { label: t("translation:actions.edit"), to: "edit", icon: <PencilSquare /> }
  return (
    <Section
      title={t("my_store.contact")}
      subtitle={t("my_store.contact_hint")}
      actions={<ActionMenu groups={[{ actions: [edit] }]} />}
    >
      <SectionRow title={t("fields.legal_name")} value={store.legal_name} />
      <SectionRow title={t("fields.tax_id")} value={store.tax_id} />
      <SectionRow
        title={t("fields.email")}
        value={<span className="break-all">{store.email}</span>}
      />
      <SectionRow title={t("fields.phone")} value={store.phone && <bdi>{store.phone}</bdi>} />
      <SectionRow
        title={t("fields.address")}
        value={store.address && <AddressText address={store.address} />}
      />
    </Section>
  )
}
