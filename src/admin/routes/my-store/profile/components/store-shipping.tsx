import { ActionMenu, SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { MoneyList } from "../../../../components/money"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SellerShippingOption, useSellerShippingOptions } from "../../../../hooks/seller-store"

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
  const edit = {
    label: t("translation:actions.edit"),
    to: `shipping/${option.id}`,
    icon: <PencilSquare />,
  }
  return (
    <SectionRow
      title={option.name}
      value={option.prices.length ? <MoneyList amounts={option.prices} /> : t("shipping.no_price")}
      actions={<ActionMenu groups={[{ actions: [edit] }]} />}
    />
  )
}
