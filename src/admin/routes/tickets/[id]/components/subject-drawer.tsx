import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { SUBJECT_LENGTH_MAX } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useEditTicket } from "../../../../hooks/ticket-deeds"
import type { TicketDesk } from "./use-ticket-desk"

type SubjectFormProps = { ticket: TicketDetail; desk: TicketDesk; onClose: () => void }

export const SubjectDrawer = ({ open, ...props }: SubjectFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("detail.edit_subject")}
      description={t("detail.edit_subject_text")}
    >
      <SubjectForm {...props} />
    </SideDrawer>
  )
}

const SubjectForm = ({ ticket, desk, onClose }: SubjectFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const { mutateAsync } = useEditTicket(ticket.id)
  const form = useForm({ defaultValues: { subject: ticket.subject } })
  return (
    <SideForm
      form={form}
      onClose={onClose}
      save={({ subject }) =>
        mutateAsync({ subject: subject.trim(), version: ticket.version }).then(
          () => undefined,
          desk.fail
        )
      }
    >
      <TextField
        control={form.control}
        name="subject"
        label={t("fields.subject")}
        rules={rules.text(1, SUBJECT_LENGTH_MAX)}
        autoFocus
      />
    </SideForm>
  )
}
