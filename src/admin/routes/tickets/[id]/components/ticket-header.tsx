import { ActionMenu } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { ArrowsPointingOut, PencilSquare } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SlaBadge } from "../../../../components/ticket/sla-badge"
import { PriorityBadge, TicketStatusBadge } from "../../../../components/ticket/ticket-badges"
import { ENDED } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { MergeIntoDrawer } from "./merge-into-drawer"
import { PresenceLine } from "./presence-line"
import { RelatedTickets } from "./related-tickets"
import { SubjectDrawer } from "./subject-drawer"
import type { TicketDesk } from "./use-ticket-desk"

type TicketHeaderProps = { ticket: TicketDetail; desk: TicketDesk }

export const TicketHeader = ({ ticket, desk }: TicketHeaderProps) => {
  const { t } = useTranslation("ticket")
  const { getFullDate } = useDate()
  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div className="flex min-w-0 flex-col gap-y-2">
          <Heading className="break-words">
            <bdi className="text-ui-fg-muted">#{ticket.number}</bdi>{" "}
            <bdi dir="auto">{ticket.subject}</bdi>
          </Heading>
          <div className="flex flex-wrap items-center gap-2">
            <TicketStatusBadge status={ticket.status} />
            <PriorityBadge priority={ticket.priority} />
            <SlaBadge ticket={ticket} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">
            {t("detail.opened", {
              source: t(`source.${ticket.source}`),
              date: getFullDate({ date: ticket.created_at, includeTime: true }),
            })}
          </Text>
        </div>
        <TicketMenu ticket={ticket} desk={desk} />
      </div>
      <RelatedTickets ticket={ticket} />
      <PresenceLine staff={desk.presence.staff} />
    </Container>
  )
}

const TicketMenu = ({ ticket, desk }: TicketHeaderProps) => {
  const { t } = useTranslation("ticket")
  const [opened, setOpened] = useState<"subject" | "merge" | null>(null)
  const close = () => setOpened(null)
  const isEnded = ENDED.includes(ticket.status)
  const subject = {
    icon: <PencilSquare />,
    label: t("detail.edit_subject"),
    onClick: () => setOpened("subject"),
    disabled: isEnded,
  }
  const merge = {
    icon: <ArrowsPointingOut />,
    label: t("merge.into_other"),
    onClick: () => setOpened("merge"),
    disabled: ticket.status === "merged",
  }
  return (
    <>
      <ActionMenu groups={[{ actions: [subject] }, { actions: [merge] }]} />
      <SubjectDrawer open={opened === "subject"} ticket={ticket} desk={desk} onClose={close} />
      <MergeIntoDrawer open={opened === "merge"} ticket={ticket} onClose={close} />
    </>
  )
}
