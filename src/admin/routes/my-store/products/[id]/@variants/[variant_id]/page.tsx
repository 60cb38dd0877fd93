import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerPage } from "../../../../components/drawer-form"
import { SectionMessage, SectionSkeleton } from "../../../../../../components/section-message"
import { useMyProduct, useUpdateMyVariant } from "../../../../../../hooks/seller-products"
import { useSellerCurrencies } from "../../../../../../hooks/seller-store"
import { VariantForm } from "../../components/variant-form"

const EditVariantPage = () => {
  const { t } = useTranslation("seller")
  const { id = "", variant_id = "" } = useParams()
  const { data: product } = useMyProduct(id)
  const { data: currencies } = useSellerCurrencies()
  const { mutateAsync } = useUpdateMyVariant(id, variant_id)
  const variant = product?.variants.find((candidate) => candidate.id === variant_id)
  return (
    <DrawerPage title={t("variants.edit")}>
      {!(product && currencies) && <SectionSkeleton rows={6} />}
      {product && !variant && <SectionMessage isError text={t("variants.gone")} />}
      {product && currencies && variant && (
        <VariantForm
          product={product}
          variant={variant}
          currencies={currencies.map((currency) => currency.code)}
          save={mutateAsync}
          saved={t("variants.saved")}
        />
      )}
    </DrawerPage>
  )
}

export default EditVariantPage
