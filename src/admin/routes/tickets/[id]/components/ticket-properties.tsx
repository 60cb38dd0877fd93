import { Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { NOBODY, assigneeOf, useAgentChoices } from "../../../../components/ticket/agent-field"
import { personName } from "../../../../components/violation/person-name"
import {
  ENDED,
  SettableStatus,
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
} from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import {
  useAssignTicket,
  useEditTicket,
  useMoveTicket,
  usePrioritiseTicket,
} from "../../../../hooks/ticket-deeds"
import { TicketTags } from "./ticket-tags"
import type { TicketDesk } from "./use-ticket-desk"

type TicketPropertiesProps = { ticket: TicketDetail; desk: TicketDesk }

/** What staff decide about a ticket. Each choice is kept at once. */
export const TicketProperties = ({ ticket, desk }: TicketPropertiesProps) => {
  const { t } = useTranslation("ticket")
  const { id, version } = ticket
  const onError = desk.fail
  const move = useMoveTicket(id)
  const prioritise = usePrioritiseTicket(id)
  const edit = useEditTicket(id)
  const isEnded = ENDED.includes(ticket.status)
  const named = <Value extends string>(values: readonly Value[], group: string) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }))
  // Merging is a deed of its own, and staying is no move.
  const next = ticket.next_statuses.filter((status) => status !== "merged")
  return (
    <Section title={t("detail.properties")}>
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <Property
          label={t("fields.status")}
          value={ticket.status}
          choices={named([ticket.status, ...next], "status")}
          disabled={!next.length || move.isPending}
          onChoose={(status) =>
            // `new` and `merged` are never among what follows.
            move.mutate({ status: status as SettableStatus, version }, { onError })
          }
        />
        <Property
          label={t("fields.priority")}
          value={ticket.priority}
          choices={named(TICKET_PRIORITIES, "priority")}
          disabled={isEnded || prioritise.isPending}
          onChoose={(priority) => prioritise.mutate({ priority, version }, { onError })}
        />
        <Assignee ticket={ticket} desk={desk} />
        <Property
          label={t("fields.category")}
          value={ticket.category}
          choices={named(TICKET_CATEGORIES, "category")}
          disabled={isEnded || edit.isPending}
          onChoose={(category) => edit.mutate({ category, version }, { onError })}
        />
        <Property
          label={t("fields.queue")}
          value={ticket.queue}
          choices={named(TICKET_QUEUES, "queue")}
          disabled={isEnded || edit.isPending}
          onChoose={(queue) => edit.mutate({ queue, version }, { onError })}
        />
        <TicketTags
          tags={ticket.tags}
          disabled={isEnded || edit.isPending}
          onChange={(tags) => edit.mutate({ tags, version }, { onError })}
        />
      </div>
    </Section>
  )
}

const Assignee = ({ ticket, desk }: TicketPropertiesProps) => {
  const { t } = useTranslation("ticket")
  const { mutate, isPending } = useAssignTicket(ticket.id)
  const agents = useAgentChoices()
  const { assignee_id, assignee, version } = ticket
  // Who works here no more is still named where they were the last.
  const isKnown = !assignee_id || agents.some(({ value }) => value === assignee_id)
  const former = assignee_id
    ? [{ value: assignee_id, label: assignee ? personName(assignee) : t("assignee.somebody") }]
    : []
  return (
    <Property
      label={t("fields.assignee")}
      value={assignee_id ?? NOBODY}
      choices={isKnown ? agents : [...agents, ...former]}
      disabled={ENDED.includes(ticket.status) || isPending}
      onChoose={(chosen) =>
        mutate({ assignee_id: assigneeOf(chosen), version }, { onError: desk.fail })
      }
    />
  )
}

type PropertyProps<Value extends string> = {
  label: string
  value: Value
  choices: { value: Value; label: string }[]
  disabled: boolean
  onChoose: (value: Value) => void
}

function Property<Value extends string>(props: PropertyProps<Value>) {
  const { label, value, choices, disabled, onChoose } = props
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-center gap-x-3">
      <Text size="small" className="text-ui-fg-subtle">
        {label}
      </Text>
      <Select
        size="small"
        value={value}
        disabled={disabled}
        // Only what stands among the choices can be chosen.
        onValueChange={(next) => next !== value && onChoose(next as Value)}
      >
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
