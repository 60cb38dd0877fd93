const LINEAR_BELOW = 0.04045
const WEIGHTS = [0.2126, 0.7152, 0.0722]
/** What WCAG 2 asks for between text and what is behind it (AA). */
const CONTRAST_MIN = 4.5

/** How bright a colour of six hexadecimal digits is, from 0 to 1. */
function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
  const linear = parts.map((part) =>
    part <= LINEAR_BELOW ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  )
  return linear.reduce((sum, part, i) => sum + part * WEIGHTS[i], 0)
}

/** From 1, the same, to 21, black and white. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** White where it can be read, else black; one of the two always can. */
export const textOn = (background: string): string =>
  contrast("#ffffff", background) >= CONTRAST_MIN ? "#ffffff" : "#000000"
