import { RadioGroup, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Composer } from "../../../../components/thread/composer"
import type { SettableStatus, Visibility } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useReplyToTicket } from "../../../../hooks/ticket-deeds"
import { CannedMenu } from "./canned-menu"
import { SendButton } from "./send-button"
import type { TicketDesk } from "./use-ticket-desk"

type TicketComposerProps = { ticket: TicketDetail; desk: TicketDesk }

export const TicketComposer = ({ ticket, desk }: TicketComposerProps) => {
  const { t } = useTranslation("ticket")
  const { draft, setDraft, visibility, setVisibility, isReady, state } = desk.draft
  const { mutateAsync, isPending } = useReplyToTicket(ticket.id)
  const isNote = visibility === "internal"
  const body = draft.body.trim()
  const canSend = isReady && !isPending && !!body
  const send = async (status?: SettableStatus) => {
    if (!canSend) return
    desk.draft.hold()
    const attachment_ids = draft.attachments.map(({ id }) => id)
    try {
      await mutateAsync({
        ...{ body, visibility, attachment_ids, version: ticket.version },
        ...(status && { status }),
      })
    } catch (error) {
      // What was written stays: it is sent again when the ticket was read again.
      desk.draft.keep()
      return desk.fail(error)
    }
    desk.presence.sayTyping(false)
    desk.draft.clear()
    toast.success(t(isNote ? "composer.noted" : "composer.sent"))
  }
  return (
    <Composer
      surface="admin"
      draft={draft}
      onChange={(change) => {
        setDraft(change)
        desk.presence.sayTyping(true)
      }}
      onSend={() => void send()}
      label={t(isNote ? "composer.note_label" : "composer.reply_label")}
      placeholder={t(isNote ? "composer.note_hint" : "composer.reply_hint")}
      isNote={isNote}
      header={<VisibilitySwitch value={visibility} onChange={setVisibility} />}
      tools={
        <CannedMenu
          ticket={ticket}
          onInsert={(text) =>
            setDraft((now) => ({
              ...now,
              body: [now.body.trimEnd(), text].filter(Boolean).join("\n\n"),
            }))
          }
        />
      }
      actions={
        <>
          <Text size="xsmall" className="text-ui-fg-muted" role="status">
            {state !== "clean" && t(`draft.${state}`)}
          </Text>
          <SendButton
            ticket={ticket}
            isNote={isNote}
            isDisabled={!canSend}
            isPending={isPending}
            onSend={(status) => void send(status)}
          />
        </>
      }
    />
  )
}

type VisibilitySwitchProps = { value: Visibility; onChange: (value: Visibility) => void }

const VisibilitySwitch = ({ value, onChange }: VisibilitySwitchProps) => {
  const { t, i18n } = useTranslation("ticket")
  return (
    <RadioGroup
      dir={i18n.dir()}
      value={value}
      // The items below are all there are.
      onValueChange={(next) => onChange(next as Visibility)}
      aria-label={t("composer.visibility")}
      className="flex flex-wrap gap-x-6 gap-y-2"
    >
      {(["public", "internal"] as const).map((one) => (
        <label key={one} className="flex cursor-pointer items-center gap-x-2">
          <RadioGroup.Item value={one} aria-label={t(`visibility.${one}`)} />
          <Text size="small" weight={one === value ? "plus" : "regular"}>
            {t(`visibility.${one}`)}
          </Text>
        </label>
      ))}
    </RadioGroup>
  )
}
