import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CardName, CARDS, cardValues, changeOf } from "./figures"
import type { Board } from "./use-board"
import { useFigureTexts } from "./use-figure-texts"

/** The figures of the period, each with its change since the period before. */
export const Cards = ({ stats, currency }: Pick<Board, "stats" | "currency">) => {
  const { t } = useTranslation("statistics")
  const { full, money, weight } = useFigureTexts()
  const now = cardValues(stats, currency)
  const before = stats.previous && cardValues(stats.previous, currency)
  const amount = currency ? money(currency) : full
  const format: Record<CardName, (value: number) => string> = {
    ...{ net: amount, average: amount, weight },
    ...{ orders: full, items: full, completed: full },
  }
  const text = (name: CardName, value: number | null) =>
    value === null ? "–" : format[name](value)
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 px-6 py-4 md:grid-cols-3 2xl:grid-cols-6">
      {CARDS.map((name) => (
        <div key={name} className="flex min-w-0 flex-col gap-y-1">
          <dt className="txt-compact-small text-ui-fg-subtle">{t(`card.${name}`)}</dt>
          <dd className="h2-core text-ui-fg-base break-words tabular-nums">
            <bdi>{text(name, now[name])}</bdi>
          </dd>
          {before && (
            <dd>
              <Change
                change={changeOf(now[name], before[name])}
                before={text(name, before[name])}
              />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Not by colour alone: an arrow says it, too. */
const Change = ({ change, before }: { change: number | null; before: string }) => {
  const { t } = useTranslation("statistics")
  const { share } = useFigureTexts()
  if (change === null) {
    return <span className="txt-compact-xsmall text-ui-fg-muted">{t("change.none")}</span>
  }
  const direction = change > 0 ? "up" : change < 0 ? "down" : "same"
  return (
    <span className="txt-compact-xsmall flex flex-wrap items-center gap-x-1">
      <span
        className={clx("flex items-center tabular-nums", {
          "text-ui-tag-green-text": direction === "up",
          "text-ui-tag-red-text": direction === "down",
          "text-ui-fg-muted": direction === "same",
        })}
      >
        {direction === "up" && <ArrowUpMini aria-hidden />}
        {direction === "down" && <ArrowDownMini aria-hidden />}
        <span className="sr-only">{t(`change.${direction}`)}</span>
        <bdi>{share(Math.abs(change))}</bdi>
      </span>
      <span className="text-ui-fg-muted">
        {t("change.before")} <bdi className="tabular-nums">{before}</bdi>
      </span>
    </span>
  )
}
