import { useTranslation } from "react-i18next"
import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN } from "../../../../components/chart/chart-style"
import { ChartTooltip } from "../../../../components/chart/chart-tooltip"
import type { StatsDay } from "../../../../hooks/ticket-stats"
import { CREATED, SOLVED } from "./stats-colors"
import { useDays } from "./use-days"

/** Created and solved tickets beside each other, day by day. */
const FlowChart = ({ days }: { days: StatsDay[] }) => {
  const { t } = useTranslation("ticket")
  const { dayText, longDayText } = useDays()
  const sum = (key: "created" | "solved") => days.reduce((total, day) => total + day[key], 0)
  const names = { created: t("figure.created"), solved: t("figure.solved") }
  const text = t("stats.flow_text", { created: sum("created"), solved: sum("solved") })
  return (
    // Time runs from left to right in charts of all languages.
    <figure dir="ltr" role="img" aria-label={text} className="-ms-2">
      <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
        <BarChart data={days} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis {...AXIS} dataKey="date" tickFormatter={dayText} minTickGap={24} />
          <YAxis {...AXIS} width={40} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: "var(--bg-base-hover)" }}
            isAnimationActive={false}
            content={({ active, payload, label }) => (
              <ChartTooltip
                isActive={active}
                title={label ? longDayText(String(label)) : ""}
                lines={(payload ?? []).map(({ name, value, color }) => ({
                  name: String(name),
                  value: String(value),
                  color: color ?? CREATED,
                }))}
              />
            )}
          />
          <Legend
            formatter={(name: string) => (
              <span className="txt-compact-xsmall text-ui-fg-subtle">{name}</span>
            )}
            iconType="circle"
            iconSize={8}
          />
          <Bar dataKey="created" name={names.created} fill={CREATED} isAnimationActive={false} />
          <Bar dataKey="solved" name={names.solved} fill={SOLVED} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}

export default FlowChart
