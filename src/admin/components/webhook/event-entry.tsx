import { TriangleDownMini } from "@medusajs/icons"
import { Copy, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useWebhookEventType, WebhookEventType } from "../../hooks/webhook-events"
import { errorMessage } from "../../lib/error-message"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { JsonBlock } from "./json-block"
import { useEventWords } from "./use-event-words"

/** One event in a sentence; opened, what is sent and which shape it has. */
export const EventEntry = ({ one }: { one: WebhookEventType }) => {
  const { sentenceOf } = useEventWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="hover:bg-ui-bg-base-hover flex cursor-pointer list-none items-center gap-x-3 px-6 py-3 [&::-webkit-details-marker]:hidden">
        <div className="min-w-0 flex-1">
          <Text size="small" leading="compact" weight="plus" className="break-all">
            <bdi>{one.type}</bdi>
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {sentenceOf(one)}
          </Text>
        </div>
        <TriangleDownMini className="text-ui-fg-muted shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      {isOpen && <Documents one={one} />}
    </details>
  )
}

/** Long, and there are many of them: the schema is read when somebody looks. */
const Documents = ({ one }: { one: WebhookEventType }) => {
  const { t } = useTranslation("webhook")
  const { data, error } = useWebhookEventType(one.type)
  return (
    <div className="flex flex-col gap-y-4 px-6 pb-4 pt-2">
      <div className="text-ui-fg-muted txt-compact-xsmall flex items-center gap-x-1.5">
        {t("catalogue.type")} <bdi>{one.type}</bdi>
        <Copy content={one.type} />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <JsonBlock title={t("catalogue.sample")} value={one.sample} />
        {data && <JsonBlock title={t("catalogue.schema")} value={data.schema} />}
        {error && <SectionMessage isError text={errorMessage(error)} />}
        {!data && !error && <SectionSkeleton rows={8} />}
      </div>
    </div>
  )
}
