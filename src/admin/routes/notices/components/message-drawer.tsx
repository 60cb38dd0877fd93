import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Alert, Button, Copy, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  ChannelName,
  MessageStatusBadge,
  useNoticeName,
} from "../../../components/notice/notice-words"
import { ReadingDrawer } from "../../../components/side-form"
import {
  canBeRetried,
  isWaiting,
  MESSAGE_ATTEMPTS_MAX,
  NoticeMessageDetail,
  useNoticeMessage,
  useRetryMessage,
} from "../../../hooks/notice-messages"
import { errorMessage } from "../../../lib/error-message"
import { MessagePreview } from "./message-preview"
import { Receiver } from "./receiver"

/** Null keeps the drawer closed. */
type DrawerProps = { id: string | null; onClose: () => void }

/** One message: what became of it, and what it says. */
export const MessageDrawer = ({ id, onClose }: DrawerProps) => {
  const { t } = useTranslation("notice")
  const nameOf = useNoticeName()
  const { data: message, isLoading, error } = useNoticeMessage(id)
  return (
    <ReadingDrawer
      open={!!id}
      onClose={onClose}
      title={message ? nameOf(message.key) : t("one.title")}
      description={t("one.description")}
      error={error}
      isLoading={isLoading}
      actions={message && canBeRetried(message) && <RetryButton id={message.id} />}
    >
      {message && <Facts message={message} />}
      {message && <MessagePreview key={message.id} preview={message.preview} />}
    </ReadingDrawer>
  )
}

const RetryButton = ({ id }: { id: string }) => {
  const { t } = useTranslation("notice")
  const { mutate, isPending } = useRetryMessage()
  const retry = () =>
    mutate(id, {
      onSuccess: () => toast.success(t("one.retried")),
      onError: (error) => toast.error(errorMessage(error)),
    })
  return (
    <Button size="small" onClick={retry} isLoading={isPending}>
      {t("one.retry")}
    </Button>
  )
}

const Facts = ({ message }: { message: NoticeMessageDetail }) => {
  const { t } = useTranslation("notice")
  const { getFullDate } = useDate()
  const moment = (date: string | null) => date && getFullDate({ date, includeTime: true })
  const { status, attempts, notice_count, last_error } = message
  return (
    <div className="divide-y">
      <div className="flex flex-col items-start gap-y-3 px-6 py-4">
        <MessageStatusBadge status={status} />
        {last_error && status !== "sent" && (
          <Alert variant={status === "dead" ? "error" : "warning"} className="w-full break-words">
            <span dir="auto">{last_error}</span>
          </Alert>
        )}
        {status === "dead" && !canBeRetried(message) && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("one.no_retry")}
          </Text>
        )}
      </div>
      <SectionRow title={t("fields.to")} value={<Receiver message={message} />} />
      <SectionRow title={t("fields.recipient")} value={t(`recipient.${message.recipient_type}`)} />
      <SectionRow title={t("fields.channel")} value={<ChannelName channel={message.channel} />} />
      {notice_count > 1 && (
        <SectionRow
          title={t("fields.notice_count")}
          value={t("one.contains", { count: notice_count })}
        />
      )}
      <SectionRow title={t("fields.created_at")} value={moment(message.created_at)} />
      {isWaiting(message) && (
        <SectionRow title={t("fields.next")} value={moment(message.send_after)} />
      )}
      <SectionRow
        title={t("fields.attempts")}
        value={t("one.of_attempts", { count: attempts, max: MESSAGE_ATTEMPTS_MAX })}
      />
      {message.sent_at && (
        <SectionRow title={t("fields.sent_at")} value={moment(message.sent_at)} />
      )}
      {message.expires_at && (
        <SectionRow title={t("fields.expires_at")} value={moment(message.expires_at)} />
      )}
      {message.provider && <SectionRow title={t("fields.provider")} value={message.provider} />}
      {message.external_id && (
        <SectionRow title={t("fields.external_id")} value={<Id id={message.external_id} />} />
      )}
    </div>
  )
}

const Id = ({ id }: { id: string }) => (
  <span className="flex min-w-0 items-center gap-x-1.5">
    <bdi className="txt-compact-small min-w-0 break-all">{id}</bdi>
    <Copy content={id} className="text-ui-fg-muted shrink-0" />
  </span>
)
