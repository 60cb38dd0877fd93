export const CHART_HEIGHT = 240
export const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 }
export const AXIS = {
  tickLine: false,
  axisLine: false,
  tick: { fill: "var(--fg-muted)", fontSize: 11 },
} as const
export const GRID = "var(--border-base)"
/** Of a period before, and of what is left over: there, but not what one looks for. */
export const MUTED = "var(--tag-neutral-icon)"

const HUES = ["blue", "green", "orange", "purple", "red"] as const
export type Hue = (typeof HUES)[number]

export const hue = (name: Hue) => `var(--tag-${name}-icon)`
/** A second tone of the same hue. */
export const paleHue = (name: Hue) =>
  `color-mix(in srgb, var(--tag-${name}-icon) 45%, var(--bg-component))`

/** The dashboard's own colours, which know light and dark; then the same once more, paler. */
export const PALETTE = [...HUES.map(hue), ...HUES.map(paleHue)]
export const paletteColor = (index: number) => PALETTE[index % PALETTE.length]
