import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"

/** What the server counts, by the keys of its answer. */
export const COUNTED = [
  "all",
  "created",
  "solved_per_day",
  "solved",
  "first_response",
  "resolution",
  "breach_rate",
  "policies",
  "reopen_rate",
  "one_touch_rate",
  "csat",
  "backlog",
  "backlog_by_age",
] as const

/** A number is only as good as what it counts. */
export const CountedWords = () => {
  const { t } = useTranslation("ticket")
  return (
    <Section title={t("counted.title")}>
      <dl className="grid gap-x-6 gap-y-3 px-6 py-4 md:grid-cols-2">
        {COUNTED.map((key) => (
          <div key={key} className="min-w-0">
            <dt>
              <Text size="small" weight="plus">
                {t(`counted.name.${key}`)}
              </Text>
            </dt>
            <dd>
              <Text size="small" className="text-ui-fg-subtle">
                {t(`counted.${key}`)}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
