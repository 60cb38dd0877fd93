import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../../../components/text-link"
import type { TicketBrief } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"

/** Where the ticket came from and where it went on. */
export const RelatedTickets = ({ ticket }: { ticket: TicketDetail }) => {
  const { t } = useTranslation("ticket")
  const { merged_into, follow_up_of, merged_from, follow_ups } = ticket
  const lines: [string, TicketBrief[]][] = [
    [t("related.merged_into"), merged_into ? [merged_into] : []],
    [t("related.follow_up_of"), follow_up_of ? [follow_up_of] : []],
    [t("related.merged_from"), merged_from],
    [t("related.follow_ups"), follow_ups],
  ]
  const shown = lines.filter(([, tickets]) => tickets.length)
  if (!shown.length) return null
  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      {shown.map(([label, tickets]) => (
        <Text key={label} size="small" className="text-ui-fg-subtle break-words">
          {label}{" "}
          {tickets.map(({ id, number, subject }) => (
            <TextLink key={id} to={`/tickets/${id}`} className="me-2">
              <bdi>
                #{number} {subject}
              </bdi>
            </TextLink>
          ))}
        </Text>
      ))}
    </div>
  )
}
