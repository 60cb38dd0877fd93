import { ChatBubbleLeftRight } from "@medusajs/icons"
import { clx, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SectionSkeleton } from "../../../../components/section-message"
import { useLiveConversations } from "../../../../hooks/seller-news"
import { ConversationList } from "./conversation-list"
import { ConversationPane } from "./conversation-pane"
import { NewConversation } from "./new-conversation"
import { useChosen } from "./use-chosen"

/** The list and what is chosen of it, side by side; in a narrow window one at a time. */
export const Inbox = () => {
  const { id, order, isLooking, choose } = useChosen()
  useLiveConversations()
  const isOpen = !!id || !!order || isLooking
  return (
    <Container className="grid grid-cols-[minmax(0,1fr)] overflow-hidden p-0 lg:h-[calc(100dvh-148px)] lg:min-h-[480px] lg:grid-cols-[340px_minmax(0,1fr)]">
      <div
        className={clx("min-h-0 min-w-0 flex-col lg:flex lg:border-e", isOpen ? "hidden" : "flex")}
      >
        <ConversationList chosen={id} onChoose={choose} />
      </div>
      <div
        className={clx(
          "h-[calc(100dvh-148px)] min-h-[420px] min-w-0 flex-col lg:flex lg:h-auto lg:min-h-0",
          isOpen ? "flex" : "hidden"
        )}
      >
        {id && <ConversationPane key={id} id={id} onBack={() => choose(null)} />}
        {order && (
          <NewConversation seller_order_id={order} onBegun={choose} onBack={() => choose(null)} />
        )}
        {isLooking && <SectionSkeleton rows={5} />}
        {!isOpen && <NothingChosen />}
      </div>
    </Container>
  )
}

const NothingChosen = () => {
  const { t } = useTranslation("conversation")
  return (
    <div className="text-ui-fg-muted flex flex-1 flex-col items-center justify-center gap-y-2 p-6">
      <ChatBubbleLeftRight />
      <Text size="small">{t("empty.choose")}</Text>
    </div>
  )
}
