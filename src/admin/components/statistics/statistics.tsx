import { clx, Skeleton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Stats, StatsSide } from "../../hooks/statistics"
import { PageSkeleton } from "../page-skeleton"
import { Section } from "../section"
import { SectionMessage } from "../section-message"
import { Cards } from "./cards"
import { CountedWords } from "./counted-words"
import { DaysChart } from "./days-chart"
import { SalesChart } from "./sales-chart"
import { StatusChart } from "./status-chart"
import { Toolbar } from "./toolbar"
import { TopStores } from "./top-stores"
import { TypeChart } from "./type-chart"
import { Board, useBoard } from "./use-board"
import { useChoice } from "./use-choice"
import { useFigureTexts } from "./use-figure-texts"

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Figures of a period: of the whole marketplace or a store of it, or of one's own store. */
export const Statistics = ({ side }: { side: StatsSide }) => {
  const { t } = useTranslation("statistics")
  // Until the shop has said where it is, its days are taken for those of this computer.
  const [zone, setZone] = useState(HERE)
  const chooser = useChoice(side, zone)
  const { choice } = chooser
  const { stats, before, currency = "", currencies, ...read } = useBoard(side, choice)
  const isOneOfMany = currencies.length > 1
  if (read.timeZone && read.timeZone !== zone) setZone(read.timeZone)
  if (read.error && !stats) throw read.error
  return (
    <div className="flex flex-col gap-y-3">
      <Section level="h1" title={t("title")} subtitle={t(`subtitle_${side}`)}>
        <Toolbar side={side} chooser={chooser} currencies={currencies} currency={currency} />
        <div className={clx(read.isChanging && "opacity-60")} aria-busy={read.isChanging || !stats}>
          {stats ? <Cards stats={stats} currency={currency} /> : <CardsSkeleton />}
        </div>
        {stats && <CountedUntil stats={stats} />}
      </Section>
      {!stats && <PageSkeleton main={2} />}
      {stats && <Charts board={{ side, choice, stats, currency, isOneOfMany, before }} />}
    </div>
  )
}

const Charts = ({ board }: { board: Board }) => {
  const { t } = useTranslation("statistics")
  const { side, choice, stats } = board
  const isQuiet = !board.currency && !stats.total_orders
  if (isQuiet) {
    return (
      <Section title={t("quiet.title")}>
        <SectionMessage text={t("quiet.text")} />
      </Section>
    )
  }
  return (
    <>
      <SalesChart {...board} />
      <div className="grid gap-3 xl:grid-cols-2">
        <StatusChart {...board} />
        <TypeChart {...board} />
      </div>
      <div className={clx("grid gap-3", side === "admin" && "xl:grid-cols-2")}>
        <DaysChart {...board} />
        {side === "admin" && !choice.seller_id && <TopStores {...board} />}
      </div>
      <CountedWords />
    </>
  )
}

/** Which days these are, where, and how fresh. */
const CountedUntil = ({ stats }: { stats: Stats }) => {
  const { t } = useTranslation("statistics")
  const { long, moment } = useFigureTexts()
  const { from, to, time_zone, as_of, previous } = stats
  const days = (period: { from: string; to: string }) =>
    period.from === period.to ? long(period.from) : `${long(period.from)} – ${long(period.to)}`
  const parts = [
    days({ from, to }),
    ...(previous ? [t("until.before", { days: days(previous) })] : []),
    t("until.zone", { zone: time_zone.replace(/_/g, " ") }),
    ...(as_of ? [t("until.as_of", { at: moment(as_of, time_zone) })] : []),
  ]
  return (
    <p className="txt-compact-small text-ui-fg-muted flex flex-wrap gap-x-4 gap-y-1 px-6 py-3">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  )
}

const CardsSkeleton = () => (
  <div className="grid grid-cols-2 gap-6 px-6 py-4 md:grid-cols-3 2xl:grid-cols-6">
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} className="h-14 w-full" />
    ))}
  </div>
)
