import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useMe } from "../../hooks/notice-me"
import { useTicketAgents } from "../../hooks/ticket-queries"
import { SelectField } from "../form-fields"
import { personName } from "../violation/person-name"

/** A select takes no empty value. */
export const NOBODY = "nobody"
export const assigneeOf = (chosen: string) => (chosen === NOBODY ? null : chosen)

/** Oneself first, then nobody, then the colleagues. */
export function useAgentChoices() {
  const { t } = useTranslation("ticket")
  const { data: agents = [] } = useTicketAgents()
  const { data: me } = useMe()
  const own = agents.filter(({ id }) => id === me?.id)
  const others = agents.filter(({ id }) => id !== me?.id)
  return [
    ...own.map((agent) => ({
      value: agent.id,
      label: t("assignee.own", { name: personName(agent) }),
    })),
    { value: NOBODY, label: t("assignee.nobody") },
    ...others.map((agent) => ({ value: agent.id, label: personName(agent) })),
  ]
}

type AgentFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  label: string
}

export function AgentField<T extends FieldValues>(props: AgentFieldProps<T>) {
  return <SelectField {...props} choices={useAgentChoices()} />
}
