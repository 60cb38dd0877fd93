import { useTranslation } from "react-i18next"
import { SectionSkeleton } from "../../../../components/section-message"
import { useSellerCurrencies } from "../../../../hooks/seller-store"
import { DrawerPage } from "../../components/drawer-form"
import { CreatePromotionForm } from "../components/create-promotion-form"

const CreatePromotionPage = () => {
  const { t } = useTranslation("promotion-policy")
  const { data: currencies } = useSellerCurrencies()
  return (
    <DrawerPage title={t("own.create.title")} description={t("own.create.text")}>
      {!currencies && <SectionSkeleton />}
      {currencies && <CreatePromotionForm currencies={currencies.map(({ code }) => code)} />}
    </DrawerPage>
  )
}

export default CreatePromotionPage
