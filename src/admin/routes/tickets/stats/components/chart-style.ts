export const CHART_HEIGHT = 240
export const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 }
export const AXIS = {
  tickLine: false,
  axisLine: false,
  tick: { fill: "var(--fg-muted)", fontSize: 11 },
} as const
export const GRID = "var(--border-base)"
export const CREATED = "var(--tag-blue-icon)"
export const SOLVED = "var(--tag-green-icon)"
export const WAITING = "var(--tag-orange-icon)"
