import { useTranslation } from "react-i18next"
import { DrawerPage } from "../../components/drawer-form"
import { SectionSkeleton } from "../../../../components/section-message"
import { useSellerStore } from "../../../../hooks/seller-store"
import { EditStoreForm } from "../components/edit-store-form"

const EditStorePage = () => {
  const { t } = useTranslation("seller")
  const { data: store } = useSellerStore()
  return (
    <DrawerPage title={t("my_store.edit")}>
      {store ? <EditStoreForm store={store} /> : <SectionSkeleton rows={6} />}
    </DrawerPage>
  )
}

export default EditStorePage
