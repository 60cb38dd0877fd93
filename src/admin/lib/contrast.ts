export const WHITE = "#ffffff"
export const BLACK = "#000000"
/** What the dashboard's panels are in dark mode. */
export const DARK = "#212124"
/** WCAG 2.2, level AA, for text of any size. */
export const CONTRAST_MIN = 4.5

type Channels = [number, number, number]

const channelsOf = (color: string): Channels => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
  return [red, green, blue]
}
const hexOf = (channels: number[]) =>
  `#${channels.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`

/** WCAG's relative luminance: 0 of black, 1 of white. */
export function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well two colours are told apart: 1 for the same, 21 for black on white. */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** White or black, whichever is read more easily on a colour; one of them always is. */
export const textOn = (color: string) =>
  contrastOf(color, WHITE) >= contrastOf(color, BLACK) ? WHITE : BLACK

/** Parts of the way from one colour to another. */
const mixed = (from: string, to: string, part: number) => {
  const target = channelsOf(to)
  return hexOf(channelsOf(from).map((value, i) => value + (target[i] - value) * part))
}

/** Fine enough that nobody sees the step. */
const STEPS = 50

/** The colour, or the nearest darker or lighter shade of it that is read on a background. */
export function legibleOn(color: string, background: string): string {
  const end = textOn(background)
  for (let step = 0; step < STEPS; step++) {
    const shade = mixed(color, end, step / STEPS)
    if (contrastOf(shade, background) >= CONTRAST_MIN) return shade
  }
  return end
}

export type Accents = {
  /** Words and marks on light panels, and on dark ones. */
  light: string
  dark: string
  /** Behind the white words of a button, with its shades under a pointer. */
  button: string
  hover: string
  pressed: string
}

/** How a brand's colour is worn, so that whatever somebody chooses can be read. */
export function accentsOf(color: string): Accents {
  const button = legibleOn(color, WHITE)
  return {
    light: button,
    dark: legibleOn(color, DARK),
    button,
    hover: mixed(button, BLACK, 0.15),
    pressed: mixed(button, BLACK, 0.3),
  }
}
