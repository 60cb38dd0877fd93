import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { AddressText } from "../../../../../components/address-text"
import { Section } from "../../../../../components/section"
import type { SellerOrderDetail } from "../../../../../hooks/marketplace"

/** To whom it goes. The buyer's e-mail and payment stay with the marketplace. */
export const OrderDelivery = ({ order }: { order: SellerOrderDetail }) => {
  const { t } = useTranslation("marketplace")
  const address = order.shipping_address
  return (
    <Section title={t("delivery.title")}>
      <SectionRow title={t("fields.customer")} value={order.customer_name} />
      <SectionRow
        title={t("fields.address")}
        value={address ? <AddressText address={address} /> : t("delivery.no_address")}
      />
      {address?.phone && (
        <SectionRow title={t("fields.phone")} value={<span dir="ltr">{address.phone}</span>} />
      )}
      <SectionRow title={t("fields.shipping_method")} value={order.shipping_method?.name} />
    </Section>
  )
}
