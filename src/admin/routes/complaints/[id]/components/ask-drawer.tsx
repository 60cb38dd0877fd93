import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextareaField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import {
  ComplaintDetail,
  Informant,
  INFORMANTS,
  TEXT_LENGTH_MAX,
  TEXT_LENGTH_MIN,
  useComplaintDeed,
} from "../../../../hooks/complaint"

type AskFormProps = { complaint: ComplaintDetail; onClose: () => void }

/** Asks one party, or both, for what is missing. */
export const AskDrawer = ({ open, ...props }: AskFormProps & { open: boolean }) => {
  const { t } = useTranslation("complaint")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("ask.title")}
      description={t("ask.description")}
    >
      <AskForm {...props} />
    </SideDrawer>
  )
}

const AskForm = ({ complaint, onClose }: AskFormProps) => {
  const { t } = useTranslation("complaint")
  const rules = useRules()
  const { mutateAsync } = useComplaintDeed("admin", complaint.id, "request-information")
  const form = useForm<{ from: Informant; body: string }>({
    defaultValues: { from: "buyer", body: "" },
  })
  return (
    <SideForm
      form={form}
      save={({ from, body }) =>
        mutateAsync({ from, body: body.trim(), version: complaint.version })
      }
      saved={t("ask.done")}
      submitLabel={t("ask.action")}
      onClose={onClose}
    >
      <SelectField
        control={form.control}
        name="from"
        label={t("ask.from")}
        choices={INFORMANTS.map((value) => ({ value, label: t(`ask.of.${value}`) }))}
      />
      <TextareaField
        control={form.control}
        name="body"
        label={t("ask.body")}
        hint={t("ask.hint")}
        rules={rules.text(TEXT_LENGTH_MIN, TEXT_LENGTH_MAX)}
        rows={6}
      />
    </SideForm>
  )
}
