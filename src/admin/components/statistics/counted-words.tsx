import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../section"

const COUNTED = ["net", "total", "orders", "average", "items", "completed", "weight"] as const

/** A number is only as good as what it counts. */
export const CountedWords = () => {
  const { t } = useTranslation("statistics")
  return (
    <Section title={t("counted.title")}>
      <dl className="grid gap-x-6 gap-y-3 px-6 py-4 md:grid-cols-2">
        {COUNTED.map((name) => (
          <div key={name} className="min-w-0">
            <dt>
              <Text size="small" weight="plus">
                {t(`counted.name.${name}`)}
              </Text>
            </dt>
            <dd>
              <Text size="small" className="text-ui-fg-subtle">
                {t(`counted.${name}`)}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
