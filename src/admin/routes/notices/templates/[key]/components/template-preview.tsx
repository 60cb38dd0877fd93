import { Container, Tabs } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { MailFrame } from "../../../../../components/notice/mail-frame"
import { PlainMessage } from "../../../../../components/notice/plain-message"
import type { NoticeTemplateDetail } from "../../../../../hooks/notice-templates"
import { Device, DeviceSwitch, WIDTHS } from "./device-switch"
import { Bubble, InboxEntry, Subject, TelegramBubble } from "./message-samples"

const PARTS = ["html", "text", "telegram", "sms", "inbox"] as const
type Part = (typeof PARTS)[number]

/** The ways of reading that its channels have. */
function partsOf({ channels, optional_channels }: NoticeTemplateDetail): Part[] {
  const known = [...channels, ...optional_channels]
  const needed = {
    html: known.includes("email"),
    text: known.includes("email"),
    telegram: known.includes("telegram"),
    sms: known.includes("sms"),
    inbox: known.includes("inbox") || known.includes("feed"),
  }
  return PARTS.filter((part) => needed[part])
}

/** The sample over each channel, as its receiver sees it. */
export const TemplatePreview = ({ template }: { template: NoticeTemplateDetail }) => {
  const { t, i18n } = useTranslation("notice")
  const [device, setDevice] = useState<Device>("desktop")
  const parts = partsOf(template)
  const [chosen, setPart] = useState<string>(parts[0])
  return (
    <Container className="overflow-hidden p-0">
      <Tabs value={chosen} onValueChange={setPart} dir={i18n.dir()} className="divide-y">
        <div className="flex min-h-14 flex-wrap items-center justify-between gap-3 px-6 py-3">
          <div className="-m-1 max-w-full overflow-x-auto p-1">
            <Tabs.List aria-label={t("template.part")}>
              {parts.map((part) => (
                <Tabs.Trigger key={part} value={part} className="text-nowrap">
                  {t(`template.${part}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </div>
          {chosen === "html" && <DeviceSwitch device={device} onChange={setDevice} />}
        </div>
        {(chosen === "html" || chosen === "text") && <Subject subject={template.subject} />}
        <Tabs.Content value="html" className="bg-ui-bg-subtle p-4 sm:p-6">
          <div className={`mx-auto overflow-hidden rounded-lg border ${WIDTHS[device]}`}>
            <MailFrame html={template.html} className="h-[680px]" />
          </div>
        </Tabs.Content>
        <Tabs.Content value="text" className="bg-ui-bg-subtle p-4 sm:p-6">
          <PlainMessage
            text={template.text}
            className="bg-ui-bg-base mx-auto max-w-[640px] rounded-lg border"
          />
        </Tabs.Content>
        <Tabs.Content value="telegram" className="bg-ui-bg-subtle p-4 sm:p-6">
          <TelegramBubble text={template.telegram} />
        </Tabs.Content>
        <Tabs.Content value="sms" className="bg-ui-bg-subtle p-4 sm:p-6">
          <Bubble note={t("template.characters", { count: template.sms.length })}>
            {template.sms}
          </Bubble>
        </Tabs.Content>
        <Tabs.Content value="inbox" className="bg-ui-bg-subtle p-4 sm:p-6">
          <InboxEntry inbox={template.inbox} />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}
