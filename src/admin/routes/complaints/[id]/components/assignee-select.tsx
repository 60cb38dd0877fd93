import { Select, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { NOBODY, assigneeOf, useAgentChoices } from "../../../../components/ticket/agent-field"
import { personName } from "../../../../components/violation/person-name"
import { ComplaintDetail, useAssignComplaint } from "../../../../hooks/complaint"
import { errorMessage } from "../../../../lib/error-message"

/** Gives the complaint to one of the staff, or to nobody. */
export const AssigneeSelect = ({ complaint }: { complaint: ComplaintDetail }) => {
  const { t, i18n } = useTranslation("complaint")
  const { id, assignee } = complaint
  const agents = useAgentChoices()
  const { mutate, isPending } = useAssignComplaint(id)
  // Who works here no more is still named where they were the last.
  const isKnown = !assignee || agents.some(({ value }) => value === assignee.id)
  const former = assignee ? [{ value: assignee.id, label: personName(assignee) }] : []
  const choose = (chosen: string) =>
    mutate(
      { assignee_id: assigneeOf(chosen) },
      { onError: (error) => toast.error(errorMessage(error)) }
    )
  return (
    <Select
      size="small"
      dir={i18n.dir()}
      value={assignee?.id ?? NOBODY}
      disabled={isPending}
      onValueChange={choose}
    >
      <Select.Trigger aria-label={t("fields.assignee")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {(isKnown ? agents : [...agents, ...former]).map(({ value, label }) => (
          <Select.Item key={value} value={value}>
            {label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
