import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { AgentField, assigneeOf, NOBODY } from "../../../components/ticket/agent-field"
import type { BulkAct } from "./use-bulk-deed"

type AssignFormProps = { count: number; act: BulkAct; onClose: () => void }

export const AssignDrawer = ({ open, ...props }: AssignFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("bulk.assign_title", { count: props.count })}
      description={t("bulk.assign_text")}
    >
      <AssignForm {...props} />
    </SideDrawer>
  )
}

const AssignForm = ({ act, onClose }: AssignFormProps) => {
  const { t } = useTranslation("ticket")
  const form = useForm({ defaultValues: { assignee: NOBODY } })
  return (
    <SideForm
      form={form}
      submitLabel={t("bulk.assign")}
      onClose={onClose}
      save={({ assignee }) => act({ action: "assign", assignee_id: assigneeOf(assignee) })}
    >
      <AgentField control={form.control} name="assignee" label={t("fields.assignee")} />
    </SideForm>
  )
}
