import { ArrowRightMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Ticket } from "../../hooks/ticket"
import { Truncated } from "../truncated"
import { TicketStatusBadge } from "./ticket-badges"

type Shown = Pick<Ticket, "id" | "number" | "subject" | "status" | "requester_name" | "email">
type MergePreviewProps = { into: Shown; others: Shown[] }

/** What becomes of each ticket: those that end, and the one that goes on. */
export const MergePreview = ({ into, others }: MergePreviewProps) => {
  const { t } = useTranslation("ticket")
  return (
    <section
      aria-label={t("merge.preview")}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-lg p-3"
    >
      {others.length > 0 && (
        <>
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("merge.ends")}
          </Text>
          <ul className="flex flex-col gap-y-2">
            {others.map((ticket) => (
              <Line key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        </>
      )}
      <div className="text-ui-fg-subtle flex items-center gap-x-1">
        <ArrowRightMini className="rtl:rotate-180" />
        <Text size="xsmall" weight="plus">
          {t("merge.goes_on")}
        </Text>
      </div>
      <ul>
        <Line ticket={into} />
      </ul>
    </section>
  )
}

const Line = ({ ticket }: { ticket: Shown }) => (
  <li className="flex items-start justify-between gap-x-3">
    <div className="min-w-0">
      <Truncated text={`#${ticket.number} ${ticket.subject}`} className="txt-compact-small" />
      <Truncated
        text={ticket.requester_name || ticket.email}
        className="txt-compact-xsmall text-ui-fg-subtle"
      />
    </div>
    <TicketStatusBadge status={ticket.status} />
  </li>
)
