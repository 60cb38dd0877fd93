import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { SelectField, TextareaField, TextField } from "../../../components/form-fields"
import { useRules } from "../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { AgentField, NOBODY } from "../../../components/ticket/agent-field"
import { SUBJECT_LENGTH_MAX, TICKET_CATEGORIES, TICKET_PRIORITIES } from "../../../hooks/ticket"
import { useOpenTicket } from "../../../hooks/ticket-deeds"
import { BODY_LENGTH_MAX } from "../../../lib/thread"
import { CustomerField } from "./customer-field"
import { newTicketOf, NewTicketValues } from "./new-ticket"

const NAME_LENGTH_MAX = 100
const EMAIL = /^\S+@\S+\.\S+$/

export const CreateTicketDrawer = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("create.title")}
      description={t("create.text")}
    >
      <CreateForm onClose={onClose} />
    </SideDrawer>
  )
}

const DEFAULTS: NewTicketValues = {
  ...{ requester: "customer", customer_id: "", email: "", name: "", subject: "", body: "" },
  ...{ category: "other", priority: "normal", visibility: "public", assignee: NOBODY },
}

const CreateForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const navigate = useNavigate()
  const { mutateAsync } = useOpenTicket()
  const form = useForm<NewTicketValues>({ defaultValues: DEFAULTS })
  const { control } = form
  const [requester, visibility] = useWatch({ control, name: ["requester", "visibility"] })
  const choices = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }))
  return (
    <SideForm
      form={form}
      submitLabel={t("create.action")}
      saved={t("create.done")}
      onClose={onClose}
      save={async (values) => {
        const { ticket } = await mutateAsync(newTicketOf(values))
        navigate(`/tickets/${ticket.id}`)
      }}
    >
      <SelectField
        control={control}
        name="requester"
        label={t("create.requester")}
        choices={choices(["customer", "guest"], "create")}
      />
      {requester === "customer" ? (
        <CustomerField control={control} name="customer_id" rules={rules.required} />
      ) : (
        <>
          <TextField
            control={control}
            name="email"
            type="email"
            label={t("fields.email")}
            rules={{
              ...rules.required,
              pattern: { value: EMAIL, message: t("validation.email") },
            }}
          />
          <TextField
            control={control}
            name="name"
            label={t("fields.name")}
            rules={rules.text(1, NAME_LENGTH_MAX)}
          />
        </>
      )}
      <TextField
        control={control}
        name="subject"
        label={t("fields.subject")}
        rules={rules.text(1, SUBJECT_LENGTH_MAX)}
      />
      <SelectField
        control={control}
        name="visibility"
        label={t("create.visibility")}
        hint={t(`create.${visibility}_hint`)}
        choices={choices(["public", "internal"], "visibility")}
      />
      <TextareaField
        control={control}
        name="body"
        rows={6}
        label={t("create.body")}
        rules={rules.text(1, BODY_LENGTH_MAX)}
      />
      <SelectField
        control={control}
        name="category"
        label={t("fields.category")}
        choices={choices(TICKET_CATEGORIES, "category")}
      />
      <SelectField
        control={control}
        name="priority"
        label={t("fields.priority")}
        choices={choices(TICKET_PRIORITIES, "priority")}
      />
      <AgentField control={control} name="assignee" label={t("fields.assignee")} />
    </SideForm>
  )
}
