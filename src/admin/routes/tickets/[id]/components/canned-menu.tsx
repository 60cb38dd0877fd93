import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { BookOpen } from "@medusajs/icons"
import { Badge, Button, clx, Drawer, Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { SideDrawer } from "../../../../components/side-form"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { CannedReply, useCannedPreview, useCannedReplies } from "../../../../hooks/ticket-canned"
import { errorMessage } from "../../../../lib/error-message"
import { PreviewText } from "../../../../components/ticket/preview-text"

const SHOWN = 50

type CannedMenuProps = { ticket: TicketDetail; onInsert: (text: string) => void }

/** Words at hand: one searches, sees them with the ticket's own names in place, and puts them in. */
export const CannedMenu = ({ ticket, onInsert }: CannedMenuProps) => {
  const { t } = useTranslation("ticket")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="transparent" type="button" onClick={() => setOpen(true)}>
        <BookOpen />
        {t("canned.open")}
      </Button>
      <SideDrawer
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t("canned.open")}
        description={t("canned.open_text")}
      >
        <CannedChoice
          ticket={ticket}
          onInsert={(text) => {
            onInsert(text)
            setOpen(false)
          }}
        />
      </SideDrawer>
    </>
  )
}

const CannedChoice = ({ ticket, onInsert }: CannedMenuProps) => {
  const { t } = useTranslation("ticket")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data, isPending, error } = useCannedReplies({ q: query || undefined, limit: SHOWN })
  const [chosen, setChosen] = useState<string>()
  // Those made for such tickets come first.
  const replies = [...(data?.canned_replies ?? [])].sort(
    (a, b) => Number(b.category === ticket.category) - Number(a.category === ticket.category)
  )
  const current = replies.find(({ id }) => id === chosen) ?? replies[0]
  const { data: preview } = useCannedPreview(
    current ? { canned_reply_id: current.id, ticket_id: ticket.id } : null
  )
  return (
    <>
      <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
        <Input
          type="search"
          autoFocus
          aria-label={t("canned.search")}
          placeholder={t("canned.search")}
          value={searchValue}
          onChange={({ target }) => onSearchValueChange(target.value)}
        />
        {error && <SectionMessage isError text={errorMessage(error)} />}
        {isPending && <SectionSkeleton rows={4} />}
        {data && !replies.length && <SectionMessage text={t("canned.none")} />}
        <ul className="flex flex-col gap-y-1" aria-label={t("canned.open")}>
          {replies.map((reply) => (
            <Choice
              key={reply.id}
              reply={reply}
              isChosen={reply.id === current?.id}
              onChoose={() => setChosen(reply.id)}
            />
          ))}
        </ul>
        {current && preview && <PreviewText preview={preview} />}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("translation:actions.cancel")}
          </Button>
        </Drawer.Close>
        <Button
          size="small"
          disabled={!current || !preview}
          onClick={() => preview && onInsert(preview.text)}
        >
          {t("canned.insert")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

type ChoiceProps = { reply: CannedReply; isChosen: boolean; onChoose: () => void }

const Choice = ({ reply, isChosen, onChoose }: ChoiceProps) => {
  const { t } = useTranslation("ticket")
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className={clx(
          "transition-fg focus-visible:shadow-borders-focus flex w-full items-center justify-between gap-x-3 rounded-md px-3 py-2 text-start outline-none",
          isChosen ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
        )}
      >
        <Text size="small" weight="plus" className="min-w-0 truncate" dir="auto">
          {reply.title}
        </Text>
        <span className="flex shrink-0 items-center gap-x-1.5">
          {reply.category && <Badge size="2xsmall">{t(`category.${reply.category}`)}</Badge>}
          {reply.shortcut && (
            <code className="txt-compact-xsmall text-ui-fg-muted">{reply.shortcut}</code>
          )}
        </span>
      </button>
    </li>
  )
}
