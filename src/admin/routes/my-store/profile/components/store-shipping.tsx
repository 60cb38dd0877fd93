import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { MoneyList } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SellerShippingOption, useSellerShippingOptions } from "../../../../hooks/seller-store"
import { EditMenu } from "../../components/edit-menu"

export const StoreShipping = () => {
  const { t } = useTranslation("seller")
  const { data: options, isLoading, isError, error } = useSellerShippingOptions()
  return (
    <Section title={t("shipping.title")} subtitle={t("shipping.description")}>
      {isLoading && <SectionSkeleton />}
      {isError && <SectionMessage isError text={error.message} />}
      {options?.length === 0 && <SectionMessage text={t("shipping.empty")} />}
      {options?.map((option) => (
        <ShippingRow key={option.id} option={option} />
      ))}
    </Section>
  )
}

const ShippingRow = ({ option }: { option: SellerShippingOption }) => {
  const { t } = useTranslation("seller")
  return (
    <SectionRow
      title={option.name}
      value={option.prices.length ? <MoneyList amounts={option.prices} /> : t("shipping.no_price")}
      actions={<EditMenu to={`shipping/${option.id}`} rule="POST /seller/shipping-options/:id" />}
    />
  )
}
