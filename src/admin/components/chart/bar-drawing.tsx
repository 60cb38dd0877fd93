import { useMemo } from "react"
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN, MUTED, paletteColor } from "./chart-style"
import type { DrawingProps } from "./drawing"
import { BARS_MAX, pointsOf } from "./points"
import { TooltipLines } from "./tooltip-lines"
import { useNumbers } from "./use-numbers"

const BarDrawing = (props: DrawingProps) => {
  const { data, x, series, formatX, isMirrored, onSelect, colorOf } = props
  const { short } = useNumbers()
  const rows = useMemo(() => data.slice(0, BARS_MAX), [data])
  const points = useMemo(() => pointsOf(rows, x, series), [rows, x, series])
  return (
    <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
      <BarChart
        data={points}
        margin={MARGIN}
        accessibilityLayer={false}
        className={onSelect && "cursor-pointer"}
        onClick={({ activeTooltipIndex: index }) => {
          if (index !== undefined && rows[index]) onSelect?.(rows[index])
        }}
      >
        <CartesianGrid vertical={false} stroke={GRID} />
        <XAxis
          {...AXIS}
          dataKey="x"
          tickFormatter={(value) => shortened(formatX(value))}
          minTickGap={8}
          reversed={isMirrored}
        />
        <YAxis
          {...AXIS}
          width={52}
          tickFormatter={short}
          orientation={isMirrored ? "right" : "left"}
        />
        <Tooltip
          cursor={{ fill: "var(--bg-base-hover)" }}
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
          <Bar
            key={key}
            dataKey={key}
            fill={isMuted ? MUTED : paletteColor(index)}
            maxBarSize={48}
            isAnimationActive={false}
          >
            {!isMuted && colorOf && rows.map((row, at) => <Cell key={at} fill={colorOf(row)} />)}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

const LABEL_LENGTH_MAX = 16
const shortened = (text: string) =>
  text.length > LABEL_LENGTH_MAX ? `${text.slice(0, LABEL_LENGTH_MAX - 1)}…` : text

export default BarDrawing
