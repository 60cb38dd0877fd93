import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { memberName } from "../../../../components/member-name"
import { Truncated } from "../../../../components/truncated"
import type { AuditOutcome, StaffAuditEntry } from "../../../../hooks/audit"

const COLORS = { done: "green", refused: "orange", failed: "red", broken_off: "grey" } as const

export const OutcomeBadge = ({ outcome }: { outcome: AuditOutcome }) => {
  const { t } = useTranslation("audit")
  return (
    <StatusBadge color={COLORS[outcome]} className="text-nowrap">
      {t(`outcome.${outcome}`)}
    </StatusBadge>
  )
}

type EntryProps = { entry: StaffAuditEntry }

export const Actor = ({ entry }: EntryProps) => {
  const { t } = useTranslation("audit")
  const name = memberName({ user: entry.actor }) || entry.actor_id
  return (
    <div className="max-w-[200px] py-2">
      <Text size="small" leading="compact" className="break-words">
        <bdi>{name ?? t(`actors.${entry.actor_type}`)}</bdi>
      </Text>
      {name && (
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {t(`actors.${entry.actor_type}`)}
        </Text>
      )}
    </div>
  )
}

/** A deed in its own words; a request by its method and the route that answered. */
export const Deed = ({ entry }: EntryProps) => {
  const title = useDeed()(entry)
  return (
    <div className="min-w-[200px] max-w-[420px] py-2">
      {entry.route ? (
        <span dir="ltr" className="txt-compact-small block break-all text-start font-mono">
          {title}
        </span>
      ) : (
        <Text size="small" leading="compact">
          {title}
        </Text>
      )}
      {entry.resource_id && (
        <Truncated
          text={entry.resource_id}
          className="text-ui-fg-subtle txt-compact-xsmall mt-0.5"
        />
      )}
    </div>
  )
}

export const useDeed = () => {
  const { t } = useTranslation("audit")
  return ({ action, method, route }: StaffAuditEntry) =>
    route ? `${method} ${route}` : t(`actions.${action}`, { defaultValue: action })
}
