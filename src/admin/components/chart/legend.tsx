import { Text } from "@medusajs/ui"
import { MUTED, paletteColor } from "./chart-style"
import type { Series } from "./points"

/** Which line or bar is which. One alone is named by the heading above it. */
export const Legend = ({ series }: { series: Series[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-hidden>
    {series.map(({ key, label, isMuted }, index) => (
      <li key={key} className="flex items-center gap-x-2">
        <span
          className={isMuted ? "w-4 border-t-2 border-dashed" : "size-2 rounded-full"}
          style={isMuted ? { borderColor: MUTED } : { background: paletteColor(index) }}
        />
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {label}
        </Text>
      </li>
    ))}
  </ul>
)
