import { Alert, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useFreshTicket } from "../../../../hooks/ticket-queries"
import { useEventWords } from "./event-words"
import type { TicketDesk } from "./use-ticket-desk"

const NAMED_MAX = 6

type StaleAlertProps = { ticket: TicketDetail; desk: TicketDesk }

/** Says what others did since the ticket was read. The draft stays while it is read again. */
export const StaleAlert = ({ ticket, desk }: StaleAlertProps) => {
  const { t } = useTranslation("ticket")
  const wordsOf = useEventWords()
  const { data: fresh } = useFreshTicket(ticket.id, ticket.version, true)
  const missed = fresh?.events.filter(({ version }) => version > ticket.version) ?? []
  return (
    <Alert variant="warning" role="alert" className="flex-col items-stretch sm:flex-row">
      <div className="flex min-w-0 flex-col gap-y-2">
        <Text size="small" weight="plus">
          {t(desk.isRefused ? "stale.refused" : "stale.title")}
        </Text>
        <ul className="list-disc ps-4">
          {missed.slice(-NAMED_MAX).map((event) => (
            <li key={event.id} className="txt-small break-words">
              <bdi>{event.actor_name}</bdi>: {wordsOf(event)}
            </li>
          ))}
        </ul>
        <Text size="small" className="text-ui-fg-subtle">
          {t("stale.draft_stays")}
        </Text>
        <div>
          <Button size="small" variant="secondary" onClick={() => void desk.reload()}>
            {t("stale.reload")}
          </Button>
        </div>
      </div>
    </Alert>
  )
}
