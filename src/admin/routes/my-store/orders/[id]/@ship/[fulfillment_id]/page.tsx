import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm, DrawerPage } from "../../../../components/drawer-form"
import { useShipMyOrder } from "../../../../../../hooks/marketplace"
import { filledTracking, NO_TRACKING, TrackingFields } from "../../components/tracking-fields"

const ShipPage = () => {
  const { t } = useTranslation("marketplace")
  return (
    <DrawerPage title={t("ship.title")} description={t("ship.description")}>
      <ShipForm />
    </DrawerPage>
  )
}

const ShipForm = () => {
  const { t } = useTranslation("marketplace")
  const { id = "", fulfillment_id = "" } = useParams()
  const { mutateAsync } = useShipMyOrder(id)
  const form = useForm({ defaultValues: NO_TRACKING })
  return (
    <DrawerForm
      form={form}
      save={(tracking) => mutateAsync({ fulfillment_id, ...filledTracking(tracking) })}
      saved={t("ship.done")}
      submitLabel={t("actions.ship")}
    >
      <TrackingFields control={form.control} />
    </DrawerForm>
  )
}

export default ShipPage
