import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { SwitchField, TextField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../components/side-form"
import {
  TicketView,
  TicketViewTerms,
  useSaveTicketView,
  VIEW_NAME_LENGTH_MAX,
} from "../../../hooks/ticket-views"
import { paramsOfView } from "./list-query"

type ViewFormProps = {
  /** Null makes one of what is shown. */
  view: TicketView | null
  shown?: Pick<TicketViewTerms, "filters" | "order">
  onClose: () => void
}

export const ViewDrawer = ({ open, ...props }: ViewFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  const { view } = props
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={view ? t("views.edit") : t("views.save")}
      description={view ? view.name : t("views.save_text")}
    >
      <ViewForm {...props} />
    </SideDrawer>
  )
}

const ViewForm = ({ view, shown, onClose }: ViewFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const navigate = useNavigate()
  const { mutateAsync } = useSaveTicketView(view?.id)
  const form = useForm({
    defaultValues: { name: view?.name ?? "", is_shared: view?.is_shared ?? false },
  })
  return (
    <SideForm
      form={form}
      saved={t(view ? "views.changed" : "views.created")}
      onClose={onClose}
      save={async (values) => {
        const { ticket_view } = await mutateAsync({ ...shown, ...values })
        if (!view) navigate({ search: `?${paramsOfView(ticket_view)}` })
      }}
    >
      <TextField
        control={form.control}
        name="name"
        label={t("views.name")}
        rules={rules.text(1, VIEW_NAME_LENGTH_MAX)}
        autoFocus
      />
      <SwitchField
        control={form.control}
        name="is_shared"
        label={t("views.share")}
        hint={t("views.share_hint")}
      />
    </SideForm>
  )
}
