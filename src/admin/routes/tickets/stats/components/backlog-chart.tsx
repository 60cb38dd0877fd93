import { useTranslation } from "react-i18next"
import {
  Area,
  AreaChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN } from "../../../../components/chart/chart-style"
import { ChartTooltip } from "../../../../components/chart/chart-tooltip"
import type { Backlog } from "../../../../hooks/ticket-stats"
import { WAITING } from "./stats-colors"
import { useDays } from "./use-days"

/** How many tickets waited at the end of each hour, or day. */
const BacklogChart = ({ backlog }: { backlog: Backlog }) => {
  const { t } = useTranslation("ticket")
  const { momentDayText, momentText } = useDays()
  const highest = Math.max(0, ...backlog.points.map(({ tickets }) => tickets))
  const text = t("stats.backlog_words", { now: backlog.now, highest })
  return (
    <figure dir="ltr" role="img" aria-label={text} className="-ms-2">
      <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
        <AreaChart data={backlog.points} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis {...AXIS} dataKey="at" tickFormatter={momentDayText} minTickGap={48} />
          <YAxis {...AXIS} width={40} allowDecimals={false} />
          <Tooltip
            cursor={{ stroke: "var(--border-strong)" }}
            isAnimationActive={false}
            content={({ active, payload, label }) => (
              <ChartTooltip
                isActive={active}
                title={label ? momentText(String(label)) : ""}
                lines={(payload ?? []).map(({ value }) => ({
                  ...{ name: t("stats.waiting"), value: String(value), color: WAITING },
                }))}
              />
            )}
          />
          <Area
            type="stepAfter"
            dataKey="tickets"
            stroke={WAITING}
            fill={WAITING}
            fillOpacity={0.15}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </figure>
  )
}

export default BacklogChart
