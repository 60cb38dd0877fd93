import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import {
  ChannelName,
  MessageStatusBadge,
  useNoticeName,
} from "../../../components/notice/notice-words"
import { Truncated } from "../../../components/truncated"
import { isWaiting, NoticeMessage } from "../../../hooks/notice-messages"
import { Receiver } from "./receiver"

const columnHelper = createDataTableColumnHelper<NoticeMessage>()

export const useMessageColumns = () => {
  const { t } = useTranslation("notice")
  const { getFullDate } = useDate()
  const nameOf = useNoticeName()
  return useMemo(
    () => [
      columnHelper.accessor("created_at", {
        header: t("fields.created_at"),
        enableSorting: true,
        sortAscLabel: t("translation:filters.sorting.dateAsc"),
        sortDescLabel: t("translation:filters.sorting.dateDesc"),
        cell: ({ getValue }) => (
          <span className="text-nowrap">
            {getFullDate({ date: getValue(), includeTime: true })}
          </span>
        ),
      }),
      columnHelper.accessor("key", {
        header: t("fields.key"),
        cell: ({ getValue }) => <span className="text-nowrap">{nameOf(getValue())}</span>,
      }),
      columnHelper.accessor("to", {
        header: t("fields.to"),
        cell: ({ row: { original: message } }) => (
          <div className="max-w-[220px]">
            <Receiver message={message} />
          </div>
        ),
      }),
      columnHelper.accessor("channel", {
        header: t("fields.channel"),
        cell: ({ getValue }) => <ChannelName channel={getValue()} />,
      }),
      columnHelper.accessor("status", {
        header: t("fields.status"),
        cell: ({ row: { original: message } }) => <HowItGoes message={message} />,
      }),
      columnHelper.accessor("attempts", {
        header: t("fields.attempts"),
        headerAlign: "right",
        cell: ({ getValue }) => (
          <div className="flex w-full justify-end tabular-nums">{getValue()}</div>
        ),
      }),
      columnHelper.accessor("send_after", {
        header: t("fields.next"),
        cell: ({ row: { original: message } }) => <NextTry message={message} />,
      }),
    ],
    [t, getFullDate, nameOf]
  )
}

const HowItGoes = ({ message }: { message: NoticeMessage }) => (
  <div className="max-w-[240px] py-2">
    <MessageStatusBadge status={message.status} />
    {message.last_error && message.status !== "sent" && (
      <Truncated
        text={message.last_error}
        className="text-ui-fg-subtle txt-compact-xsmall mt-1 rtl:text-right"
      />
    )}
  </div>
)

const NextTry = ({ message }: { message: NoticeMessage }) => {
  const { t } = useTranslation("notice")
  const { getRelativeDate } = useDate()
  if (!isWaiting(message)) return <span className="text-ui-fg-muted">-</span>
  const isDue = new Date(message.send_after).getTime() <= Date.now()
  return (
    <span className="text-nowrap">
      {isDue ? t("one.now") : getRelativeDate(message.send_after)}
    </span>
  )
}
