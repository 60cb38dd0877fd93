import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettableStatus } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"

/** Where a ticket mostly goes with an answer; only what it may become is offered. */
const WITH_REPLY = ["pending", "on_hold", "solved", "open"] as const

type SendButtonProps = {
  ticket: TicketDetail
  isNote: boolean
  isDisabled: boolean
  isPending: boolean
  onSend: (status?: SettableStatus) => void
}

/** Sends, or sends and moves the ticket on in the same step. */
export const SendButton = ({ ticket, isNote, isDisabled, isPending, onSend }: SendButtonProps) => {
  const { t, i18n } = useTranslation("ticket")
  const next = WITH_REPLY.filter((status) => ticket.next_statuses.includes(status))
  return (
    <div className="flex items-center gap-x-1">
      <Button size="small" isLoading={isPending} disabled={isDisabled} onClick={() => onSend()}>
        {t(isNote ? "composer.note" : "composer.send")}
      </Button>
      <DropdownMenu dir={i18n.dir()}>
        <DropdownMenu.Trigger asChild disabled={isDisabled}>
          <IconButton
            size="small"
            variant="primary"
            aria-label={t("composer.send_and")}
            disabled={isDisabled}
          >
            <ChevronDownMini />
          </IconButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end">
          {next.map((status) => (
            <DropdownMenu.Item key={status} onClick={() => onSend(status)}>
              {t(isNote ? "composer.note_as" : "composer.send_as", {
                status: t(`status.${status}`),
              })}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
}
