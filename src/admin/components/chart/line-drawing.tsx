import { useMemo } from "react"
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN, MUTED, paletteColor } from "./chart-style"
import type { DrawingProps } from "./drawing"
import { isWhole, pointsOf } from "./points"
import { TooltipLines } from "./tooltip-lines"
import { useNumbers } from "./use-numbers"

/** With so few points a line alone would hardly be seen. */
const DOTTED_MAX = 2

const LineDrawing = ({ data, x, series, formatX, isMirrored, onSelect }: DrawingProps) => {
  const { short } = useNumbers()
  const points = useMemo(() => pointsOf(data, x, series), [data, x, series])
  const dot = points.length <= DOTTED_MAX
  return (
    <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
      <LineChart
        data={points}
        margin={MARGIN}
        accessibilityLayer={false}
        className={onSelect && "cursor-pointer"}
        onClick={({ activeTooltipIndex: index }) => {
          if (index !== undefined && data[index]) onSelect?.(data[index])
        }}
      >
        <CartesianGrid vertical={false} stroke={GRID} />
        <XAxis
          {...AXIS}
          dataKey="x"
          tickFormatter={formatX}
          minTickGap={24}
          reversed={isMirrored}
        />
        <YAxis
          {...AXIS}
          width={52}
          tickFormatter={short}
          allowDecimals={!isWhole(data, series)}
          orientation={isMirrored ? "right" : "left"}
        />
        <Tooltip
          cursor={{ stroke: "var(--border-strong)" }}
          isAnimationActive={false}
          content={({ active, payload }) => (
            <TooltipLines
              active={active}
              payload={payload as never}
              series={series}
              formatX={formatX}
            />
          )}
        />
        {series.map(({ key, isMuted }, index) => (
          <Line
            key={key}
            dataKey={key}
            type="linear"
            stroke={isMuted ? MUTED : paletteColor(index)}
            strokeWidth={isMuted ? 1.5 : 2}
            strokeDasharray={isMuted ? "4 4" : undefined}
            dot={dot}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}

export default LineDrawing
