import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { AddressText } from "../../../../components/address-text"
import { Section } from "../../../../components/section"
import type { SellerStore } from "../../../../hooks/seller-store"
import { EditMenu } from "../../components/edit-menu"

export const StoreContact = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  return (
    <Section
      title={t("my_store.contact")}
      subtitle={t("my_store.contact_hint")}
      actions={<EditMenu to="edit" rule="POST /seller/store" />}
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
