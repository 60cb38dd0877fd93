import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerPage } from "../../../components/drawer-form"
import { SectionMessage, SectionSkeleton } from "../../../../../components/section-message"
import { useSellerCurrencies, useSellerShippingOptions } from "../../../../../hooks/seller-store"
import { ShippingForm } from "../../components/shipping-form"

const EditShippingPage = () => {
  const { t } = useTranslation("seller")
  const { option_id } = useParams()
  const { data: options } = useSellerShippingOptions()
  const { data: currencies } = useSellerCurrencies()
  const option = options?.find((candidate) => candidate.id === option_id)
  return (
    <DrawerPage title={t("shipping.edit")} description={t("shipping.edit_description")}>
      {!(options && currencies) && <SectionSkeleton />}
      {options && !option && <SectionMessage isError text={t("shipping.gone")} />}
      {option && currencies && (
        <ShippingForm option={option} currencies={currencies.map((currency) => currency.code)} />
      )}
    </DrawerPage>
  )
}

export default EditShippingPage
