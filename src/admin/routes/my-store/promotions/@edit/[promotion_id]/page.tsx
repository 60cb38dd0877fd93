import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SectionMessage, SectionSkeleton } from "../../../../../components/section-message"
import { useOwnPromotion } from "../../../../../hooks/promotion-policy-own"
import { useSellerCurrencies } from "../../../../../hooks/seller-store"
import { DrawerPage } from "../../../components/drawer-form"
import { EditPromotionForm } from "../../components/edit-promotion-form"

const EditPromotionPage = () => {
  const { t } = useTranslation("promotion-policy")
  // The address of this page has it.
  const { promotion_id = "" } = useParams()
  const { data: promotion, isError, error } = useOwnPromotion(promotion_id)
  const { data: currencies } = useSellerCurrencies()
  const title = promotion ? t("own.edit.title", { code: promotion.code }) : t("own.edit.of_one")
  return (
    <DrawerPage title={title} description={t("own.edit.text")}>
      {isError && <SectionMessage isError text={error.message} />}
      {!isError && !(promotion && currencies) && <SectionSkeleton />}
      {promotion && currencies && (
        <EditPromotionForm promotion={promotion} currencies={currencies.map(({ code }) => code)} />
      )}
    </DrawerPage>
  )
}

export default EditPromotionPage
