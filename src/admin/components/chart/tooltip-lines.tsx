import type { TooltipProps } from "recharts"
import { ChartTooltip } from "./chart-tooltip"
import { MUTED, paletteColor } from "./chart-style"
import type { Series } from "./points"
import { useNumbers } from "./use-numbers"

type TooltipLinesProps = Pick<TooltipProps<number, string>, "active" | "payload"> & {
  series: Series[]
  formatX: (value: string) => string
}

/** All series at one place, each in its own words. */
export const TooltipLines = ({ active, payload, series, formatX }: TooltipLinesProps) => {
  const { full } = useNumbers()
  const point = payload?.[0]?.payload as Record<string, unknown> | undefined
  const lines = series.flatMap(({ key, label, format = full, isMuted }, index) => {
    const value = point?.[key]
    if (typeof value !== "number") return []
    return { name: label, value: format(value), color: isMuted ? MUTED : paletteColor(index) }
  })
  return (
    <ChartTooltip
      isActive={active && lines.length > 0}
      title={point ? formatX(String(point.x)) : ""}
      lines={lines}
    />
  )
}
