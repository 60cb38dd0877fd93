import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerPage } from "../../../components/drawer-form"
import { SectionMessage, SectionSkeleton } from "../../../../../components/section-message"
import { useMyOrder } from "../../../../../hooks/marketplace"
import { FulfilForm } from "../components/fulfil-form"
import { canFulfil } from "../components/order-rules"

const FulfilPage = () => {
  const { t } = useTranslation("marketplace")
  const { id = "" } = useParams()
  const { data: order } = useMyOrder(id)
  return (
    <DrawerPage title={t("fulfil.title")} description={t("fulfil.description")}>
      {!order && <SectionSkeleton />}
      {order && !canFulfil(order) && <SectionMessage text={t("fulfil.nothing")} />}
      {order && canFulfil(order) && <FulfilForm order={order} />}
    </DrawerPage>
  )
}

export default FulfilPage
