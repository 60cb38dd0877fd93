import { Text } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { NoticeTemplateDetail } from "../../../../../hooks/notice-templates"
import { telegramPieces } from "../../../../../lib/telegram-text"

export const Subject = ({ subject }: { subject: string }) => {
  const { t } = useTranslation("notice")
  return (
    <div className="flex flex-wrap gap-x-2 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("template.subject")}
      </Text>
      <Text size="small" weight="plus" className="min-w-0 break-words" dir="auto">
        {subject}
      </Text>
    </div>
  )
}

/** A message in a chat. */
export const Bubble = ({ note, children }: PropsWithChildren<{ note?: string }>) => (
  <div className="mx-auto flex max-w-[420px] flex-col gap-y-2">
    <div
      dir="auto"
      className="txt-small bg-ui-bg-base shadow-elevation-card-rest whitespace-pre-wrap break-words rounded-2xl rounded-es-sm px-4 py-3"
    >
      {children}
    </div>
    {note && (
      <Text size="xsmall" className="text-ui-fg-muted px-2">
        {note}
      </Text>
    )}
  </div>
)

/** With Telegram's marks read, as the chat shows them. */
export const TelegramBubble = ({ text }: { text: string }) => (
  <Bubble>
    {telegramPieces(text).map(({ kind, text: words }, index) => {
      if (kind === "bold") return <strong key={index}>{words}</strong>
      if (kind === "code") return <code key={index}>{words}</code>
      if (kind === "plain") return <span key={index}>{words}</span>
      return (
        <span key={index} className="text-ui-fg-interactive underline">
          {words}
        </span>
      )
    })}
  </Bubble>
)

type InboxEntryProps = { inbox: NoticeTemplateDetail["inbox"] }

/** An entry of an inbox, or of the bell. */
export const InboxEntry = ({ inbox: { title, body, path } }: InboxEntryProps) => {
  const { t } = useTranslation("notice")
  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest mx-auto flex max-w-[480px] flex-col gap-y-1 rounded-lg px-4 py-3">
      <Text size="small" weight="plus" leading="compact" dir="auto">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle whitespace-pre-line" dir="auto">
        {body}
      </Text>
      {path && (
        <Text size="xsmall" className="text-ui-fg-muted mt-1 break-all">
          {t("template.leads_to", { path: `\u2066${path}\u2069` })}
        </Text>
      )}
    </div>
  )
}
