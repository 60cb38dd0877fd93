import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { TextareaField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import type { SellerDetail } from "../../../../hooks/seller"
import { useStartSellerView } from "../../../../hooks/seller-view"
import { SideDrawer, SideForm } from "../../../../components/side-form"

const REASON_LENGTH_MIN = 3
const REASON_LENGTH_MAX = 1000

type ViewFormProps = { seller: SellerDetail; onClose: () => void }

/** The way into the store's own pages; why can be said, and is kept in the audit. */
export const ViewDrawer = ({ open, ...props }: ViewFormProps & { open: boolean }) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("view.start.title", { name: props.seller.name })}
      description={t("view.start.description")}
    >
      <ViewForm {...props} />
    </SideDrawer>
  )
}

const ViewForm = ({ seller, onClose }: ViewFormProps) => {
  const { t } = useTranslation("seller")
  const rules = useRules()
  const navigate = useNavigate()
  const { mutateAsync } = useStartSellerView(seller.id)
  const form = useForm({ defaultValues: { reason: "" } })
  const { required: _, ...rule } = rules.text(REASON_LENGTH_MIN, REASON_LENGTH_MAX)
  const save = async ({ reason }: { reason: string }) => {
    await mutateAsync(reason.trim() || undefined)
    navigate("/my-store")
  }
  return (
    <SideForm form={form} save={save} submitLabel={t("view.start.action")} onClose={onClose}>
      <TextareaField
        control={form.control}
        name="reason"
        optional
        label={t("fields.reason")}
        hint={t("view.start.hint")}
        rules={rule}
        rows={3}
      />
    </SideForm>
  )
}
