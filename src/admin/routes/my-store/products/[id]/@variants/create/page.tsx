import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerPage } from "../../../../components/drawer-form"
import { SectionSkeleton } from "../../../../../../components/section-message"
import { useCreateMyVariant, useMyProduct } from "../../../../../../hooks/seller-products"
import { useSellerCurrencies } from "../../../../../../hooks/seller-store"
import { VariantForm } from "../../components/variant-form"

const CreateVariantPage = () => {
  const { t } = useTranslation("seller")
  const { id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  const { data: currencies } = useSellerCurrencies()
  const { mutateAsync } = useCreateMyVariant(id)
  return (
    <DrawerPage title={t("variants.create")}>
      {product && currencies ? (
        <VariantForm
          product={product}
          currencies={currencies.map((currency) => currency.code)}
          save={mutateAsync}
          saved={t("variants.created")}
        />
      ) : (
        <SectionSkeleton rows={6} />
      )}
    </DrawerPage>
  )
}

export default CreateVariantPage
