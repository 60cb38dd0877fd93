import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, SwitchField } from "../../../components/form-fields"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { MergePreview } from "../../../components/ticket/merge-preview"
import { requestersDiffer } from "../../../components/ticket/merging"
import type { Ticket } from "../../../hooks/ticket"
import type { BulkAct } from "./use-bulk-deed"

type MergeFormProps = { chosen: Ticket[]; act: BulkAct; onClose: () => void }

/** Makes one of all that are selected. */
export const MergeDrawer = ({ open, ...props }: MergeFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("merge.title_many", { count: props.chosen.length })}
      description={t("merge.text")}
    >
      <MergeForm {...props} />
    </SideDrawer>
  )
}

const MergeForm = ({ chosen, act, onClose }: MergeFormProps) => {
  const { t } = useTranslation("ticket")
  const byNumber = [...chosen].sort((a, b) => a.number - b.number)
  const form = useForm({
    // The first that was asked mostly goes on.
    defaultValues: { into_id: byNumber[0]?.id ?? "", across_requesters: false },
  })
  const into_id = useWatch({ control: form.control, name: "into_id" })
  const into = chosen.find(({ id }) => id === into_id)
  const others = byNumber.filter(({ id }) => id !== into_id)
  const isAcross = !!into && requestersDiffer(into, others)
  return (
    <SideForm
      form={form}
      submitLabel={t("merge.action")}
      isDangerous
      onClose={onClose}
      save={async (values) => {
        if (!others.length) throw new Error(t("merge.one_only"))
        await act({ action: "merge", ...values })
      }}
    >
      <SelectField
        control={form.control}
        name="into_id"
        label={t("merge.into")}
        choices={byNumber.map(({ id, number, subject }) => ({
          value: id,
          label: `#${number} ${subject}`,
        }))}
      />
      {into && <MergePreview into={into} others={others} />}
      {isAcross && (
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
