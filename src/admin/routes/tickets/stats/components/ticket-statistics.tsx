import { lazy, ReactNode, Suspense, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { TicketStats, useTicketStats } from "../../../../hooks/ticket-stats"
import { CountedWords } from "./counted-words"
import { GroupSection } from "./group-section"
import { PolicySection } from "./policy-section"
import { RangePicker } from "./range-picker"
import { StatsFigures } from "./stats-figures"
import { queryOf, rangeIn } from "./stats-range"

// The drawing of charts is large, and few pages need it.
const FlowChart = lazy(() => import("./flow-chart"))
const BacklogChart = lazy(() => import("./backlog-chart"))
const AgeChart = lazy(() => import("./age-chart"))

export const TicketStatistics = () => {
  const { t } = useTranslation("ticket")
  const [params] = useSearchParams()
  const [now] = useState(() => new Date())
  const chosen = rangeIn(params, now)
  const time_zone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, [])
  const { data: stats, isError, error } = useTicketStats(queryOf(chosen, time_zone))
  if (isError && !stats) throw error
  return (
    <div className="flex flex-col gap-y-3">
      <Section
        level="h1"
        title={t("stats.title")}
        subtitle={t("stats.zone", { zone: time_zone.replace(/_/g, " ") })}
        actions={<RangePicker chosen={chosen} />}
      >
        {stats ? (
          <StatsFigures totals={stats.totals} now={stats.backlog.now} />
        ) : (
          <SectionSkeleton rows={4} />
        )}
      </Section>
      {stats && <Charts stats={stats} />}
    </div>
  )
}

const Charts = ({ stats }: { stats: TicketStats }) => {
  const { t } = useTranslation("ticket")
  const isQuiet = !stats.days.some(({ created, solved }) => created || solved)
  return (
    <>
      {isQuiet && (
        <Section title={t("stats.quiet")}>
          <SectionMessage text={t("stats.quiet_text")} />
        </Section>
      )}
      {!isQuiet && (
        <Chart title={t("stats.flow")}>
          <FlowChart days={stats.days} />
        </Chart>
      )}
      <div className="grid gap-3 xl:grid-cols-2">
        <Chart title={t("stats.backlog")} subtitle={t(`stats.backlog_${stats.backlog.step}`)}>
          <BacklogChart backlog={stats.backlog} />
        </Chart>
        <Chart title={t("stats.age")} subtitle={t("stats.age_text")}>
          <AgeChart ages={stats.backlog.by_age} />
        </Chart>
      </div>
      <PolicySection policies={stats.policies} />
      {!isQuiet && <GroupSection stats={stats} />}
      <CountedWords />
    </>
  )
}

type ChartProps = { title: string; subtitle?: string; children: ReactNode }

const Chart = ({ title, subtitle, children }: ChartProps) => (
  <Section title={title} subtitle={subtitle}>
    <div className="px-6 py-4">
      <Suspense fallback={<SectionSkeleton rows={6} />}>{children}</Suspense>
    </div>
  </Section>
)
