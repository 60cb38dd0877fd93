import { FlagMini } from "@medusajs/icons"
import { Button, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { MessageList } from "../../../../components/conversation/message-list"
import { ReasonDrawer } from "../../../../components/reason-drawer"
import { ConversationMessage, useReportMessage } from "../../../../hooks/conversation"
import { useMay } from "../../../../hooks/seller-me"

const REASON_LENGTH_MAX = 1_000

type ConversationMessagesProps = {
  id: string
  data: { messages: ConversationMessage[]; last_seq: number; seen_seq: number }
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** What was said, the newest in sight. */
export const ConversationMessages = ({ id, data, ...pages }: ConversationMessagesProps) => {
  const { t } = useTranslation("conversation")
  const [reported, setReported] = useState<ConversationMessage>()
  const end = useEndInSight(data.last_seq)
  const last = data.messages.at(-1)
  return (
    <div ref={end} className="min-h-0 flex-1 overflow-y-auto">
      {pages.hasNextPage && (
        <div className="flex justify-center pt-3">
          <Button
            size="small"
            variant="transparent"
            isLoading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t("earlier")}
          </Button>
        </div>
      )}
      <MessageList
        messages={data.messages}
        path={`/seller/conversations/${id}`}
        actionsOf={(message) => <ReportButton message={message} onReport={setReported} />}
      />
      {last?.side === "store" && (
        <Text size="xsmall" className="text-ui-fg-muted px-6 pb-3 text-end">
          {data.seen_seq >= last.seq ? t("seen") : t("sent")}
        </Text>
      )}
      <ReportDrawer id={id} message={reported} onClose={() => setReported(undefined)} />
    </div>
  )
}

/** Goes to the end when there is something new there. */
function useEndInSight(last_seq: number) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.scrollTo({ top: ref.current.scrollHeight })
  }, [last_seq])
  return ref
}

type ReportButtonProps = {
  message: ConversationMessage
  onReport: (message: ConversationMessage) => void
}
const ReportButton = ({ message, onReport }: ReportButtonProps) => {
  const { t } = useTranslation("conversation")
  const may = useMay()
  const mayReport = may("POST /seller/conversations/:id/messages/:message_id/report")
  if (message.side === "store" || message.is_reported || !mayReport) return null
  return (
    <Tooltip content={t("report.action")}>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("report.action")}
        onClick={() => onReport(message)}
      >
        <FlagMini className="text-ui-fg-muted" />
      </IconButton>
    </Tooltip>
  )
}

type ReportDrawerProps = { id: string; message?: ConversationMessage; onClose: () => void }
const ReportDrawer = ({ id, message, onClose }: ReportDrawerProps) => {
  const { t } = useTranslation("conversation")
  const { mutateAsync } = useReportMessage(id)
  return (
    <ReasonDrawer
      open={!!message}
      onClose={onClose}
      title={t("report.title")}
      description={t("report.text")}
      hint={t("report.hint")}
      confirmLabel={t("report.confirm")}
      done={t("report.done")}
      maxLength={REASON_LENGTH_MAX}
      act={(reason) => mutateAsync({ message_id: message?.id ?? "", reason })}
    />
  )
}
