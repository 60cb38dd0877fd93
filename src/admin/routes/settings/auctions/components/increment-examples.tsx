import { Heading } from "@medusajs/ui"
import { Control, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Money } from "../../../../components/money"
import { stepAt, Tier } from "../../../../lib/increments"
import type { TiersValues } from "./increments-drawer"

const EXAMPLES = 5

type IncrementExamplesProps = { control: Control<TiersValues>; currency: string }

/** What the next bid must be at some prices, with the table as it is typed. */
export const IncrementExamples = ({ control, currency }: IncrementExamplesProps) => {
  const { t } = useTranslation("auction")
  const typed = useWatch({ control, name: "tiers" })
  const tiers = typed
    .map(({ from, step }) => ({ from: Number(from), step: Number(step) }))
    .filter(({ from, step }) => from >= 0 && step > 0)
    .sort((a, b) => a.from - b.from)
  if (!tiers.length) return null
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-4">
      <Heading level="h3">{t("increments.examples")}</Heading>
      <dl className="txt-small text-ui-fg-subtle grid grid-cols-2 gap-y-1">
        {pricesIn(tiers).map((price) => (
          <div key={price} className="contents">
            <dt>
              {t("increments.at")} <Money amount={price} currency_code={currency} />
            </dt>
            <dd className="text-ui-fg-base text-end">
              <Money amount={price + stepAt(tiers, price)} currency_code={currency} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The beginnings of some tiers, spread over the table. */
function pricesIn(tiers: Tier[]) {
  const last = tiers.length - 1
  const indexes = Array.from({ length: Math.min(EXAMPLES, tiers.length) }, (_, index) =>
    Math.round((index * last) / Math.max(1, Math.min(EXAMPLES, tiers.length) - 1))
  )
  // Nothing costs nothing.
  return [...new Set(indexes.map((index) => tiers[index].from))].filter((price) => price > 0)
}
