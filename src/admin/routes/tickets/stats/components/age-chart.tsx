import { useTranslation } from "react-i18next"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN } from "../../../../components/chart/chart-style"
import { ChartTooltip } from "../../../../components/chart/chart-tooltip"
import type { Backlog } from "../../../../hooks/ticket-stats"
import { WAITING } from "./stats-colors"

/** The server's names of the ages, and what they are called here. */
const AGE_KEYS: Record<string, string> = {
  "under 1": "d1",
  "1 to 3": "d3",
  "3 to 7": "d7",
  "7 to 30": "d30",
  "over 30": "more",
}

/** How old the tickets are that wait now. */
const AgeChart = ({ ages }: { ages: Backlog["by_age"] }) => {
  const { t } = useTranslation("ticket")
  const named = ages.map(({ days, tickets }) => ({
    ...{ tickets, days: AGE_KEYS[days] ? t(`age.${AGE_KEYS[days]}`) : days },
  }))
  const text = named.map(({ days, tickets }) => `${days}: ${tickets}`).join(", ")
  return (
    <figure dir="ltr" role="img" aria-label={text} className="-ms-2">
      <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
        <BarChart data={named} margin={MARGIN} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={GRID} />
          <XAxis {...AXIS} dataKey="days" interval={0} />
          <YAxis {...AXIS} width={40} allowDecimals={false} />
          <Tooltip
            cursor={{ fill: "var(--bg-base-hover)" }}
            isAnimationActive={false}
            content={({ active, payload, label }) => (
              <ChartTooltip
                isActive={active}
                title={label ? t("stats.age_days", { days: label }) : ""}
                lines={(payload ?? []).map(({ value }) => ({
                  ...{ name: t("stats.waiting"), value: String(value), color: WAITING },
                }))}
              />
            )}
          />
          <Bar dataKey="tickets" fill={WAITING} maxBarSize={56} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}

export default AgeChart
