import { useTranslation } from "react-i18next"
import { Cell, Pie, PieChart, ResponsiveContainer, Tooltip } from "recharts"
import { CHART_HEIGHT, MUTED, paletteColor } from "./chart-style"
import { ChartTooltip } from "./chart-tooltip"
import type { DrawingProps } from "./drawing"
import { Slice, slicesOf } from "./points"
import { useNumbers } from "./use-numbers"

/** A ring of the first series, and beside it what each part is. */
const DonutDrawing = ({ data, x, series, formatX, onSelect, colorOf }: DrawingProps) => {
  const { t } = useTranslation("statistics")
  const { full, share } = useNumbers()
  const [{ key, format = full }] = series
  const slices = slicesOf(data, x, key, t("chart.other"))
  const sum = slices.reduce((total, { value }) => total + value, 0)
  const nameOf = ({ name, row }: Slice) => (row ? formatX(name) : name)
  const color = ({ row }: Slice, index: number) =>
    row ? (colorOf?.(row) ?? paletteColor(index)) : MUTED
  const select = ({ row }: Slice) => row && onSelect?.(row)
  return (
    <div className="grid items-center gap-4 sm:grid-cols-2">
      <div dir="ltr" aria-hidden className="min-w-0">
        <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
          <PieChart accessibilityLayer={false}>
            <Pie
              data={slices}
              dataKey="value"
              innerRadius="62%"
              outerRadius="92%"
              // From the top, and as a clock goes.
              startAngle={90}
              endAngle={-270}
              paddingAngle={slices.length > 1 ? 1 : 0}
              stroke="var(--bg-component)"
              isAnimationActive={false}
              className={onSelect && "cursor-pointer"}
              onClick={(_, index) => select(slices[index])}
            >
              {slices.map((slice, index) => (
                <Cell key={index} fill={color(slice, index)} />
              ))}
            </Pie>
            <text
              x="50%"
              y="50%"
              textAnchor="middle"
              dominantBaseline="central"
              className="h2-core fill-ui-fg-base tabular-nums"
            >
              {format(sum)}
            </text>
            <Tooltip
              isAnimationActive={false}
              content={({ active, payload }) => {
                const slice = payload?.[0]?.payload as Slice | undefined
                if (!slice) return null
                const value = `${format(slice.value)} (${share(slice.value / sum)})`
                const line = {
                  name: series[0].label,
                  value,
                  color: color(slice, slices.indexOf(slice)),
                }
                return <ChartTooltip isActive={active} title={nameOf(slice)} lines={[line]} />
              }}
            />
          </PieChart>
        </ResponsiveContainer>
      </div>
      <Parts
        parts={slices.map((slice, index) => ({
          name: nameOf(slice),
          value: format(slice.value),
          share: share(slice.value / sum),
          color: color(slice, index),
          select: onSelect && slice.row ? () => select(slice) : undefined,
        }))}
      />
    </div>
  )
}

type Part = { name: string; value: string; share: string; color: string; select?: () => void }

const Parts = ({ parts }: { parts: Part[] }) => (
  <ul className="txt-compact-small flex min-w-0 flex-col gap-y-2">
    {parts.map(({ name, value, share, color, select }) => (
      <li key={name} className="flex items-center gap-x-2">
        <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: color }} />
        {select ? (
          <button
            type="button"
            onClick={select}
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover truncate text-start"
          >
            {name}
          </button>
        ) : (
          <span className="text-ui-fg-base truncate">{name}</span>
        )}
        <bdi className="text-ui-fg-subtle ms-auto whitespace-nowrap tabular-nums">{value}</bdi>
        <bdi className="text-ui-fg-muted w-14 shrink-0 text-end tabular-nums">{share}</bdi>
      </li>
    ))}
  </ul>
)

export default DonutDrawing
