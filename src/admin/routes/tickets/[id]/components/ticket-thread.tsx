import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import { CommentList } from "../../../../components/thread/comment-list"
import { ENDED, TICKETS } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { TicketComposer } from "./ticket-composer"
import type { TicketDesk } from "./use-ticket-desk"

type TicketThreadProps = { ticket: TicketDetail; desk: TicketDesk }

/** What was said, and where one answers; internal notes look different in both. */
export const TicketThread = ({ ticket, desk }: TicketThreadProps) => {
  const { t } = useTranslation("ticket")
  return (
    <Section title={t("thread.title")}>
      <CommentList
        comments={ticket.comments}
        path={`${TICKETS}/${ticket.id}`}
        noteOf={({ visibility }) => (visibility === "internal" ? t("thread.note") : undefined)}
      />
      {ENDED.includes(ticket.status) ? (
        <SectionMessage text={t(`thread.${ticket.status}`)} />
      ) : (
        <TicketComposer ticket={ticket} desk={desk} />
      )}
    </Section>
  )
}
