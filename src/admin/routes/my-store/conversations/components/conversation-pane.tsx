import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import {
  useConversation,
  useConversationMessages,
  useReadConversation,
} from "../../../../hooks/conversation"
import { useMay } from "../../../../hooks/seller-me"
import { errorMessage } from "../../../../lib/error-message"
import { ConversationMessages } from "./conversation-messages"
import { PaneHeader } from "./pane-header"
import { WriteMessage } from "./write-message"

type ConversationPaneProps = { id: string; onBack: () => void }

/** One conversation: whom it is with, what was said, and where to answer. */
export const ConversationPane = ({ id, onBack }: ConversationPaneProps) => {
  const { t } = useTranslation("conversation")
  const may = useMay()
  const { data: conversation, error } = useConversation(id)
  const messages = useConversationMessages(id)
  const last_seq = messages.data?.last_seq ?? 0
  useReadWhatIsSeen(id, last_seq)
  const wrong = error ?? messages.error
  const canWrite = may("POST /seller/conversations/:id/messages")
  return (
    <>
      <PaneHeader conversation={conversation} onBack={onBack} />
      {wrong && <SectionMessage isError text={errorMessage(wrong)} />}
      {!messages.data && !wrong && <SectionSkeleton rows={6} />}
      {messages.data && <ConversationMessages id={id} {...messages} data={messages.data} />}
      {conversation && canWrite && (
        <WriteMessage
          to={{ id }}
          placeholder={t("write.placeholder", { name: conversation.customer_name })}
        />
      )}
      {conversation && !canWrite && (
        <div className="border-t">
          <SectionMessage text={t("write.closed")} />
        </div>
      )}
    </>
  )
}

/** What stands on the screen of a window that is looked at is read. */
function useReadWhatIsSeen(id: string, last_seq: number) {
  const { mutate } = useReadConversation(id)
  useEffect(() => {
    if (!last_seq) return
    const read = () => {
      if (document.visibilityState === "visible") mutate(last_seq)
    }
    read()
    document.addEventListener("visibilitychange", read)
    return () => document.removeEventListener("visibilitychange", read)
  }, [last_seq, mutate])
}
