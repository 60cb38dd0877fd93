import { useMemo } from "react"
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip } from "recharts"
import { XAxis, YAxis } from "recharts"
import { AXIS, CHART_HEIGHT, GRID, MARGIN, MUTED, paletteColor } from "./chart-style"
import type { DrawingProps } from "./drawing"
import { isSideways, isWhole, pointsOf, shortened, shownBars } from "./points"
import { TooltipLines } from "./tooltip-lines"
import { useNumbers } from "./use-numbers"

const NAMES_WIDTH = 128
const NUMBERS_WIDTH = 52
/** Of one name, where names stand below each other. */
const LINE_HEIGHT = 30

/** Bars side by side; where their names are long, one below the other, with room for the names. */
const BarDrawing = (props: DrawingProps) => {
  const { data, x, series, formatX, isMirrored, onSelect, colorOf } = props
  const { short } = useNumbers()
  const lying = useMemo(() => isSideways(data, x, formatX), [data, x, formatX])
  const rows = useMemo(() => shownBars(data, lying), [data, lying])
  const points = useMemo(() => pointsOf(rows, x, series), [rows, x, series])
  const names = { ...AXIS, dataKey: "x", type: "category" } as const
  const allowDecimals = !isWhole(rows, series)
  const numbers = { ...AXIS, type: "number", tickFormatter: short, allowDecimals } as const
  const name = (value: string) => shortened(formatX(value))
  const side = isMirrored ? "right" : "left"
  return (
    <ResponsiveContainer
      width="100%"
      height={lying ? Math.max(CHART_HEIGHT, rows.length * LINE_HEIGHT) : CHART_HEIGHT}
    >
      <BarChart
        data={points}
        layout={lying ? "vertical" : "horizontal"}
        margin={MARGIN}
        accessibilityLayer={false}
        className={onSelect && "cursor-pointer"}
        onClick={({ activeTooltipIndex: index }) => {
          if (index !== undefined && rows[index]) onSelect?.(rows[index])
        }}
      >
        <CartesianGrid vertical={lying} horizontal={!lying} stroke={GRID} />
        {lying ? (
          <>
            <XAxis {...numbers} reversed={isMirrored} />
            <YAxis
              {...names}
              width={NAMES_WIDTH}
              tickFormatter={name}
              interval={0}
              orientation={side}
            />
          </>
        ) : (
          <>
            <XAxis {...names} tickFormatter={name} minTickGap={8} reversed={isMirrored} />
            <YAxis {...numbers} width={NUMBERS_WIDTH} orientation={side} />
          </>
        )}
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
            maxBarSize={lying ? 20 : 48}
            isAnimationActive={false}
          >
            {!isMuted && colorOf && rows.map((row, at) => <Cell key={at} fill={colorOf(row)} />)}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

export default BarDrawing
