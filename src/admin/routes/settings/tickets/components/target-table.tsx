import { useTranslation } from "react-i18next"
import { PriorityBadge } from "../../../../components/ticket/ticket-badges"
import { useDuration } from "../../../../components/ticket/use-duration"
import { SLA_TARGETS, TICKET_PRIORITIES } from "../../../../hooks/ticket"
import type { SlaTargets } from "../../../../hooks/ticket-terms"

const MINUTE_MS = 60_000

/** What each priority is given for each answer. */
export const TargetTable = ({ targets }: { targets: SlaTargets }) => {
  const { t } = useTranslation("ticket")
  const durationOf = useDuration()
  const urgentFirst = [...TICKET_PRIORITIES].reverse()
  return (
    <div className="overflow-x-auto">
      <table className="txt-compact-xsmall w-full max-w-xl">
        <thead>
          <tr className="text-ui-fg-muted">
            <th className="py-1 pe-4 text-start font-normal">{t("fields.priority")}</th>
            {SLA_TARGETS.map((target) => (
              <th key={target} className="whitespace-nowrap py-1 pe-4 text-start font-normal">
                {t(`sla.target.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {urgentFirst.map((priority) => (
            <tr key={priority}>
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                <PriorityBadge priority={priority} />
              </th>
              {SLA_TARGETS.map((target) => {
                const minutes = targets[priority]?.[target]
                return (
                  <td key={target} className="text-ui-fg-subtle whitespace-nowrap py-1 pe-4">
                    {minutes ? durationOf(minutes * MINUTE_MS, "hour") : "-"}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
