/** Side of a square picture, and of the drawing's own coordinates, in pixels. */
export const SIDE = 1000
const CENTRE = SIDE / 2
/** How flat a circle looks when seen from slightly above. */
export const TILT = 0.2

const WARM_DARK = "#2b1a12"

const channels = (color: string) =>
  [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16))

/** A colour between two colours of the form #rrggbb; 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to)
  const mixed = channels(from).map((value, i) => Math.round(value + (target[i] - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}
export const lighten = (color: string, share: number) => mix(color, "#ffffff", share)
export const darken = (color: string, share: number) => mix(color, WARM_DARK, share)

/** Numbers that look random and are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
}

/** Collects the gradients and clips that one drawing needs, and answers how to refer to them. */
export class Brush {
  private readonly definitions: string[] = []

  get defs(): string {
    return `<defs>${this.definitions.join("")}</defs>`
  }

  /** A round thing, lit from the left. */
  round(color: string): string {
    return this.gradient('x1="0" x2="1"', [
      [0, darken(color, 0.1)],
      [0.22, lighten(color, 0.22)],
      [0.5, color],
      [0.82, darken(color, 0.24)],
      [1, darken(color, 0.36)],
    ])
  }

  /** A flat thing, lit from above. */
  flat(color: string, strength = 1): string {
    return this.gradient('x1="0" y1="0" x2="0.25" y2="1"', [
      [0, lighten(color, 0.14 * strength)],
      [1, darken(color, 0.16 * strength)],
    ])
  }

  /** Light that fades outwards. */
  glow(color: string, opacity = 0.9): string {
    const stops = [0, 0.4, 1].map(
      (at, i) =>
        `<stop offset="${at}" stop-color="${color}" stop-opacity="${[1, 0.45, 0][i] * opacity}"/>`
    )
    return this.define((id) => `<radialGradient id="${id}">${stops.join("")}</radialGradient>`)
  }

  /** What is drawn, cut to a shape. */
  within(path: string, drawing: string): string {
    const clip = this.define((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)
    return `<g clip-path="${clip}">${drawing}</g>`
  }

  /** What is drawn, out of focus. For small things: a large blur takes long. */
  blur(amount: number, drawing: string): string {
    const filter = this.define(
      (id) =>
        `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%">` +
        `<feGaussianBlur stdDeviation="${amount}"/></filter>`
    )
    return `<g filter="${filter}">${drawing}</g>`
  }

  private gradient(direction: string, stops: [number, string][]): string {
    const inner = stops.map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`)
    return this.define(
      (id) => `<linearGradient id="${id}" ${direction}>${inner.join("")}</linearGradient>`
    )
  }

  private define(definition: (id: string) => string): string {
    const id = `d${this.definitions.length}`
    this.definitions.push(definition(id))
    return `url(#${id})`
  }
}

export type Drawing = (brush: Brush) => string

/** A wall, a table and a disc of light behind the thing: what makes the pictures a family. */
export type Tone = { wall: string; table: string; disc: string }

export function onTable(tone: Tone, drawing: Drawing, edge = 690): string {
  const brush = new Brush()
  const wall = `<rect width="${SIDE}" height="${SIDE}" fill="${brush.flat(tone.wall, 0.6)}"/>`
  const disc = `<circle cx="${CENTRE}" cy="470" r="335" fill="${tone.disc}" opacity="0.75"/>`
  const table =
    `<rect y="${edge}" width="${SIDE}" height="${SIDE - edge}" fill="${brush.flat(tone.table)}"/>` +
    `<rect y="${edge}" width="${SIDE}" height="4" fill="${lighten(tone.table, 0.35)}"/>`
  return page(brush, SIDE, SIDE, wall + disc + table + drawing(brush))
}

/** The thing lies flat and is seen from above. */
export function fromAbove(ground: string, drawing: Drawing): string {
  const brush = new Brush()
  const floor = `<rect width="${SIDE}" height="${SIDE}" fill="${brush.flat(ground)}"/>`
  const light = `<circle cx="300" cy="240" r="620" fill="${brush.glow("#ffffff", 0.35)}"/>`
  return page(brush, SIDE, SIDE, floor + light + drawing(brush))
}

/** A drawing of any size, with the definitions it has collected. */
export const page = (brush: Brush, width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
  `viewBox="0 0 ${width} ${height}">${brush.defs}${inner}</svg>`

/** Makes a thing larger without lifting it off the table. */
export const larger = (factor: number, drawing: string, x = CENTRE, ground = 770) =>
  `<g transform="translate(${x} ${ground}) scale(${factor}) translate(${-x} ${-ground})">` +
  `${drawing}</g>`

/** The soft shadow on a table under a thing that is `half` wide to each side. */
export const shadow = (brush: Brush, x: number, y: number, half: number) =>
  `<ellipse cx="${x + half * 0.18}" cy="${y}" rx="${half * 1.35}" ry="${half * 0.3}" ` +
  `fill="${brush.glow(WARM_DARK, 0.75)}"/>`

/** The soft shadow of a flat thing, in layers: a blur of that size would take far longer to draw. */
export const fallen = (path: string, turn = "") => {
  const layers = [44, 34, 24, 14, 4].map(
    (width) => `<path d="${path}" stroke-width="${width}" opacity="0.075"/>`
  )
  return (
    `<g fill="${WARM_DARK}" stroke="${WARM_DARK}" stroke-linejoin="round" ` +
    `transform="translate(16 24) ${turn}">${layers.join("")}</g>`
  )
}

type Point = [x: number, y: number]

/** A curve through all points. A point given twice makes a corner. */
export function through(points: Point[]): string {
  const at = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)]
  const parts = points.slice(1).map((end, i) => {
    const [before, start, after] = [at(i - 1), at(i), at(i + 2)]
    const first = start.map((value, axis) => value + (end[axis] - before[axis]) / 6)
    const second = end.map((value, axis) => value - (after[axis] - start[axis]) / 6)
    return `C${first} ${second} ${end}`
  })
  return parts.join("")
}

/** Half the width at a height: the outline of a thing that was turned on a wheel. */
export type Profile = [half: number, y: number][]

/** The closed outline of a turned thing around `x`; an open one ends at the front of its rim. */
export function turned(profile: Profile, x = CENTRE, rim: "back" | "front" = "back"): string {
  const left = profile.map(([half, y]): Point => [x - half, y])
  const right = profile.map(([half, y]): Point => [x + half, y]).reverse()
  const [half] = profile[profile.length - 1]
  const [top] = profile[0]
  const base = `A${half},${half * TILT} 0 0 0 ${right[0]}`
  const edge = `A${top},${top * TILT} 0 0 ${rim === "back" ? 0 : 1} ${left[0]}`
  return `M${left[0]}${through(left)}${base}${through(right)}${edge}Z`
}

/** The ring of an opening, seen from slightly above. */
export const ring = (x: number, y: number, half: number, fill: string, extra = "") =>
  `<ellipse cx="${x}" cy="${y}" rx="${half}" ry="${half * TILT}" fill="${fill}" ${extra}/>`

/** A stripe around a turned thing. */
export const stripe = (y: number, half: number, color: string, width: number, x = CENTRE) =>
  `<path d="M${x - half},${y}A${half},${half * TILT} 0 0 0 ${x + half},${y}" fill="none" ` +
  `stroke="${color}" stroke-width="${width}"/>`

/** The reflection of a window on glaze or glass. */
export const shine = (brush: Brush, x: number, y: number, height: number, opacity = 0.5) =>
  brush.blur(
    5,
    `<ellipse cx="${x}" cy="${y}" rx="${height * 0.16}" ry="${height / 2}" fill="#ffffff" ` +
      `opacity="${opacity}" transform="rotate(12 ${x} ${y})"/>`
  )

/** Speckles of clay or wool, inside a shape. */
export function speckles(brush: Brush, path: string, color: string, count: number, seed: number) {
  const next = chance(seed)
  const dots = Array.from({ length: count }, () => {
    const [x, y, r] = [next() * SIDE, next() * SIDE, 1 + next() * 2.6]
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}"/>`
  })
  return brush.within(path, `<g fill="${color}" opacity="0.35">${dots.join("")}</g>`)
}
