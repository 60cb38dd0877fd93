import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSellerCurrencies, useSellerStore } from "../../../../hooks/seller-store"
import { CreateProductForm } from "../components/create-product-form"

const CreateProductPage = () => {
  const { t } = useTranslation("seller")
  const { data: store, error } = useSellerStore()
  const { data: currencies, error: currenciesError } = useSellerCurrencies()
  if (error || currenciesError) throw error ?? currenciesError
  return (
    <RouteFocusModal>
      <RouteFocusModal.Title asChild>
        <span className="sr-only">{t("products.create")}</span>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <span className="sr-only">{t("products.create_description")}</span>
      </RouteFocusModal.Description>
      {store && currencies && (
        <CreateProductForm
          currencies={currencies.map((currency) => currency.code)}
          isTrusted={store.approval_policy === "trusted"}
        />
      )}
    </RouteFocusModal>
  )
}

export default CreateProductPage
