import { Text, Tooltip } from "@medusajs/ui"
import { useId } from "react"

export type Bar = {
  key: string
  /** Under the bar. */
  label: string
  value: number
  /** The value in words, for the tooltip and for those who cannot see the bars. */
  text: string
}

type BarChartProps = { title: string; summary: string; bars: Bar[] }

const HEIGHT = 120
const STEP = 20
const GAP = 6

/** Bars drawn as SVG. Whoever cannot see them reads the same figures as a table. */
export const BarChart = ({ title, summary, bars }: BarChartProps) => {
  const id = useId()
  const highest = Math.max(...bars.map((bar) => bar.value), 0)
  const height = (value: number) => (highest > 0 ? (value / highest) * (HEIGHT - 4) : 0)
  return (
    <figure className="flex min-w-0 flex-col gap-y-2" aria-labelledby={id}>
      <figcaption id={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Text size="small" weight="plus" leading="compact">
          {title}
        </Text>
        <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
          <bdi>{summary}</bdi>
        </Text>
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-28 w-full rtl:-scale-x-100"
      >
        <line
          x1={0}
          x2={bars.length * STEP}
          y1={HEIGHT - 0.5}
          y2={HEIGHT - 0.5}
          className="stroke-ui-border-strong"
        />
        {bars.map((bar, index) => (
          <Tooltip key={bar.key} content={`${bar.label}: ${bar.text}`}>
            <g className="group">
              <rect
                x={index * STEP}
                width={STEP}
                height={HEIGHT}
                className="group-hover:fill-ui-bg-base-hover fill-transparent"
              />
              <rect
                x={index * STEP + GAP / 2}
                y={HEIGHT - height(bar.value)}
                width={STEP - GAP}
                height={height(bar.value)}
                className="fill-ui-tag-blue-icon"
              />
            </g>
          </Tooltip>
        ))}
      </svg>
      <div className="text-ui-fg-muted txt-compact-xsmall flex justify-between" aria-hidden>
        <span>{bars[0]?.label}</span>
        <span>{bars[bars.length - 1]?.label}</span>
      </div>
      <table className="sr-only">
        <caption>{title}</caption>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.label}</th>
              <td>{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
