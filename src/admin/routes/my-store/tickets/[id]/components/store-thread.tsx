import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import { SectionMessage } from "../../../../../components/section-message"
import { CommentList } from "../../../../../components/thread/comment-list"
import { Composer, EMPTY_DRAFT } from "../../../../../components/thread/composer"
import { useMay } from "../../../../../hooks/seller-me"
import { ENDED } from "../../../../../hooks/ticket"
import {
  STORE_TICKETS,
  StoreTicketDetail,
  useReplyAsStore,
} from "../../../../../hooks/ticket-store"
import { errorMessage } from "../../../../../lib/error-message"

/** What was said for everybody in the ticket, and the store's answer. */
export const StoreThread = ({ ticket }: { ticket: StoreTicketDetail }) => {
  const { t } = useTranslation("ticket")
  const may = useMay()
  const isEnded = ENDED.includes(ticket.status)
  return (
    <Section title={t("thread.title")}>
      <CommentList comments={ticket.comments} path={`${STORE_TICKETS}/${ticket.id}`} />
      {isEnded && <SectionMessage text={t("store.ended")} />}
      {!isEnded && may("POST /seller/tickets/:id/comments") && <Answer id={ticket.id} />}
    </Section>
  )
}

const Answer = ({ id }: { id: string }) => {
  const { t } = useTranslation("ticket")
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const { mutate, isPending } = useReplyAsStore(id)
  const body = draft.body.trim()
  const send = () => {
    if (!body || isPending) return
    mutate(
      { body, attachment_ids: draft.attachments.map((file) => file.id) },
      {
        onSuccess: () => {
          setDraft(EMPTY_DRAFT)
          toast.success(t("composer.sent"))
        },
        // What was written stays.
        onError: (error) => toast.error(errorMessage(error)),
      }
    )
  }
  return (
    <Composer
      surface="seller"
      draft={draft}
      onChange={setDraft}
      onSend={send}
      label={t("store.reply")}
      placeholder={t("store.reply_hint")}
      actions={
        <Button size="small" isLoading={isPending} disabled={!body} onClick={send}>
          {t("composer.send")}
        </Button>
      }
    />
  )
}
