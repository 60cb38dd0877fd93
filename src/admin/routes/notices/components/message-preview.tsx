import { Heading, Tabs, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { MailFrame } from "../../../components/notice/mail-frame"
import { PlainMessage } from "../../../components/notice/plain-message"
import type { NoticeMessageDetail } from "../../../hooks/notice-messages"

type Preview = NonNullable<NoticeMessageDetail["preview"]>

/** What a message says; codes and tokens are dots. */
export const MessagePreview = ({ preview }: { preview: Preview | null }) => {
  const { t } = useTranslation("notice")
  return (
    <div className="flex flex-1 flex-col gap-y-3 border-t px-6 py-4">
      <Heading level="h3">{t("one.preview")}</Heading>
      {preview ? (
        <>
          {preview.subject && (
            <Text size="small" weight="plus" className="break-words" dir="auto">
              {preview.subject}
            </Text>
          )}
          {preview.html ? (
            <MailPreview html={preview.html} text={preview.text} />
          ) : (
            <PlainMessage text={preview.text} className="rounded-lg border" />
          )}
        </>
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {t("one.no_preview")}
        </Text>
      )}
    </div>
  )
}

const MailPreview = ({ html, text }: { html: string; text: string }) => {
  const { t, i18n } = useTranslation("notice")
  return (
    <Tabs defaultValue="html" dir={i18n.dir()} className="flex flex-1 flex-col gap-y-3">
      <Tabs.List>
        <Tabs.Trigger value="html">{t("one.html")}</Tabs.Trigger>
        <Tabs.Trigger value="text">{t("one.text")}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="html" className="overflow-hidden rounded-lg border">
        <MailFrame html={html} className="h-[520px]" />
      </Tabs.Content>
      <Tabs.Content value="text">
        <PlainMessage text={text} className="rounded-lg border" />
      </Tabs.Content>
    </Tabs>
  )
}
