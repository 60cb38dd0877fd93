import { useDate } from "@medusajs/dashboard/hooks"
import { Avatar, Badge, clx, Text } from "@medusajs/ui"
import { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ThreadComment } from "../../lib/thread"
import { AttachmentList } from "./attachment-list"

type CommentItemProps = {
  comment: ThreadComment
  path: string
  note?: string
  /** What is to be known about it, in a word or two. */
  hint?: string
  actions?: ReactNode
}

/** One comment: who wrote it and as whom, when, and what lies under it. */
export const CommentItem = ({ comment, path, note, hint, actions }: CommentItemProps) => {
  const { author, body, attachments } = comment
  if (author.type === "system") return <SystemLine comment={comment} />
  return (
    <li className={clx("flex gap-x-3 rounded-lg p-4", note && "bg-ui-tag-orange-bg")}>
      <Avatar size="small" fallback={author.name.slice(0, 1).toUpperCase()} className="shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" weight="plus" className="break-words" dir="auto">
            {author.name}
          </Text>
          <AuthorBadge comment={comment} />
          {note && (
            <Badge size="2xsmall" color="orange">
              {note}
            </Badge>
          )}
          {hint && (
            <Badge size="2xsmall" color="orange">
              {hint}
            </Badge>
          )}
          <Moment at={comment.created_at} />
          {actions && <div className="ms-auto">{actions}</div>}
        </div>
        <Text size="small" className="whitespace-pre-line break-words" dir="auto">
          {body}
        </Text>
        {attachments.length > 0 && <AttachmentList attachments={attachments} path={path} />}
      </div>
    </li>
  )
}

const COLORS = { customer: "blue", guest: "grey", seller: "purple", merchant: "green" } as const

const AuthorBadge = ({ comment: { author } }: Pick<CommentItemProps, "comment">) => {
  const { t } = useTranslation("thread")
  if (author.type === "system") return null
  return (
    <Badge size="2xsmall" color={COLORS[author.type]}>
      {author.is_you ? t("author.you") : t(`author.${author.type}`)}
    </Badge>
  )
}

/** What happened by itself stands between the comments. */
const SystemLine = ({ comment }: Pick<CommentItemProps, "comment">) => (
  <li className="flex flex-wrap items-center justify-center gap-x-2 px-4 py-2 text-center">
    <Text size="xsmall" className="text-ui-fg-subtle break-words" dir="auto">
      {comment.body}
    </Text>
    <Moment at={comment.created_at} />
  </li>
)

const Moment = ({ at }: { at: string }) => {
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <time
      className="txt-compact-xsmall text-ui-fg-muted"
      dateTime={at}
      title={getFullDate({ date: at, includeTime: true })}
    >
      {getRelativeDate(at)}
    </time>
  )
}
