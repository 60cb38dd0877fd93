import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { Field, SwitchField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { MergePreview } from "../../../../components/ticket/merge-preview"
import { requestersDiffer } from "../../../../components/ticket/merging"
import { UNSOLVED } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useTickets } from "../../../../hooks/ticket-queries"
import { useMergeTickets } from "../../../../hooks/ticket-deeds"

const CHOICES = 20

type MergeFormProps = { ticket: TicketDetail; onClose: () => void }

/** This ticket ends, and goes on in another that one searches for. */
export const MergeIntoDrawer = ({ open, ...props }: MergeFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("merge.title", { number: props.ticket.number })}
      description={t("merge.text")}
    >
      <MergeForm {...props} />
    </SideDrawer>
  )
}

const MergeForm = ({ ticket, onClose }: MergeFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const navigate = useNavigate()
  const { mutateAsync } = useMergeTickets()
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  // Before one searches, those of the same requester are offered.
  const own = ticket.customer_id ? { customer_id: ticket.customer_id } : { email: ticket.email }
  const { data } = useTickets({
    ...(query ? { q: query } : own),
    ...{ status: [...UNSOLVED, "solved"], limit: CHOICES },
  })
  const found = (data?.tickets ?? []).filter(({ id }) => id !== ticket.id)
  const form = useForm({ defaultValues: { into_id: "", across_requesters: false } })
  const into_id = useWatch({ control: form.control, name: "into_id" })
  const into = found.find(({ id }) => id === into_id)
  return (
    <SideForm
      form={form}
      submitLabel={t("merge.action")}
      saved={t("merge.done")}
      isDangerous
      onClose={onClose}
      save={async (values) => {
        await mutateAsync({ ...values, ticket_ids: [ticket.id] })
        navigate(`/tickets/${values.into_id}`)
      }}
    >
      <Field
        control={form.control}
        name="into_id"
        label={t("merge.into")}
        hint={t("merge.search_hint")}
        rules={rules.required}
      >
        {({ value, onChange, ...field }) => (
          <Combobox
            {...field}
            value={String(value)}
            onChange={(next) => onChange(next ?? "")}
            options={found.map(({ id, number, subject }) => ({
              value: id,
              label: `#${number} ${subject}`,
            }))}
            searchValue={searchValue}
            onSearchValueChange={onSearchValueChange}
          />
        )}
      </Field>
      {into && <MergePreview into={into} others={[ticket]} />}
      {into && requestersDiffer(into, [ticket]) && (
        <SwitchField
          control={form.control}
          name="across_requesters"
          label={t("merge.across")}
          hint={t("merge.across_hint")}
        />
      )}
    </SideForm>
  )
}
