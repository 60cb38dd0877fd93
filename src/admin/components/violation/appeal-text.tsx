import { useDate } from "@medusajs/dashboard/hooks"
import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ViolationDetail } from "../../hooks/violation"

/** What the customer has to say, and what the merchant answered. */
export const AppealText = ({ violation }: { violation: ViolationDetail }) => {
  const { t } = useTranslation("violation")
  const { appeal, appealed_at, appeal_answer, appeal_answered_at } = violation
  if (!appeal) return null
  return (
    <section className="flex flex-col gap-y-3 px-6 pb-6">
      <Heading level="h3">{t("appeal.title")}</Heading>
      <Said title={t("appeal.customer")} text={appeal} at={appealed_at} />
      {appeal_answer && (
        <Said title={t("appeal.answer")} text={appeal_answer} at={appeal_answered_at} />
      )}
    </section>
  )
}

const Said = ({ title, text, at }: { title: string; text: string; at: string | null }) => {
  const { getFullDate } = useDate()
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-1 rounded-lg p-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {title}
        </Text>
        {at && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {getFullDate({ date: at, includeTime: true })}
          </Text>
        )}
      </div>
      <Text size="small" className="whitespace-pre-line break-words" dir="auto">
        {text}
      </Text>
    </div>
  )
}
