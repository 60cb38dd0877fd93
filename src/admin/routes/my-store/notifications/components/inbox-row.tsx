import { useDate } from "@medusajs/dashboard/hooks"
import { CheckMini } from "@medusajs/icons"
import { clx, Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { InboxNotice, useReadNotice } from "../../../../hooks/notice-inbox"
import { RowButton } from "../../components/row-button"

/** One notice; to follow it is to have read it. */
export const InboxRow = ({ notice }: { notice: InboxNotice }) => {
  const { t } = useTranslation("notice")
  const { mutate } = useReadNotice()
  const { id, path, read_at } = notice
  const isUnread = !read_at
  const follow = () => {
    if (isUnread) mutate(id)
  }
  return (
    <div className="flex items-start gap-x-3 px-6 py-4">
      <span className="flex h-5 w-2 shrink-0 items-center">
        {isUnread && (
          <span
            role="img"
            aria-label={t("inbox.is_unread")}
            className="bg-ui-bg-interactive size-2 rounded-full"
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        {path ? (
          <Link to={path} onClick={follow} className="group block outline-none">
            <Words notice={notice} isLink />
          </Link>
        ) : (
          <Words notice={notice} />
        )}
      </div>
      <Age date={notice.created_at} />
      <span className="flex size-7 shrink-0 items-center justify-center">
        {isUnread && (
          <RowButton label={t("inbox.read_one")} onClick={() => mutate(id)}>
            <CheckMini />
          </RowButton>
        )}
      </span>
    </div>
  )
}

const Words = ({ notice, isLink }: { notice: InboxNotice; isLink?: boolean }) => (
  <>
    <Text
      size="small"
      leading="compact"
      weight={notice.read_at ? "regular" : "plus"}
      dir="auto"
      className={clx("break-words", {
        "group-hover:text-ui-fg-interactive group-focus-visible:text-ui-fg-interactive": isLink,
      })}
    >
      {notice.title}
    </Text>
    <Text
      size="small"
      dir="auto"
      className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words"
    >
      {notice.body}
    </Text>
  </>
)

const Age = ({ date }: { date: string }) => {
  const { getFullDate, getRelativeDate } = useDate()
  return (
    <Tooltip content={getFullDate({ date, includeTime: true })}>
      <span className="txt-compact-small text-ui-fg-muted shrink-0 text-nowrap">
        {getRelativeDate(date)}
      </span>
    </Tooltip>
  )
}
