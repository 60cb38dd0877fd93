import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ConversationMessage } from "../../hooks/conversation"
import type { ThreadComment } from "../../lib/thread"
import { CommentList } from "../thread/comment-list"

type MessageListProps = {
  messages: ConversationMessage[]
  /** Path of the conversation; its files are below it. */
  path: string
  actionsOf?: (message: ConversationMessage) => ReactNode
}

/** What a buyer and a store wrote, with what was found in it. */
export const MessageList = ({ messages, path, actionsOf }: MessageListProps) => {
  const { t } = useTranslation("conversation")
  // The list gives back what it was given.
  const asMessage = (comment: ThreadComment) => comment as ConversationMessage
  const hintOf = (comment: ThreadComment) => {
    const { is_reported, is_masked, contact_kinds } = asMessage(comment)
    if (is_reported) return t("note.reported")
    if (is_masked) return t("note.masked")
    return contact_kinds.length ? t("note.found") : undefined
  }
  return (
    <CommentList
      comments={messages}
      path={path}
      hintOf={hintOf}
      actionsOf={actionsOf && ((comment) => actionsOf(asMessage(comment)))}
    />
  )
}
