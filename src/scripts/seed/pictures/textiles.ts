import { Brush, chance, darken, fallen, fromAbove, larger, lighten, onTable, Profile } from "./svg"
import { ring, shadow, SIDE, speckles, stripe, Tone, turned } from "./svg"

const block = (x: number, y: number, width: number, height: number, radius = 0) =>
  `M${x + radius},${y}h${width - 2 * radius}a${radius},${radius} 0 0 1 ${radius},${radius}` +
  `v${height - 2 * radius}a${radius},${radius} 0 0 1 ${-radius},${radius}h${2 * radius - width}` +
  `a${radius},${radius} 0 0 1 ${-radius},${-radius}v${2 * radius - height}` +
  `a${radius},${radius} 0 0 1 ${radius},${-radius}Z`

/** The loose threads at the end of something woven. */
function fringe(x: number, y: number, width: number, length: number, color: string, seed: number) {
  const next = chance(seed)
  const threads = Array.from({ length: Math.round(width / 13) }, (_, i) => {
    const start = x + 6 + i * 13
    return `M${start},${y}q${(next() - 0.5) * 14},${length / 2} ${(next() - 0.5) * 12},${length}`
  })
  return (
    `<path d="${threads.join("")}" fill="none" stroke="${color}" stroke-width="6" ` +
    `stroke-linecap="round"/>`
  )
}

/** Rows of fine lines, as a loom leaves them. */
const weave = (brush: Brush, path: string, color: string, gap = 9) => {
  const rows = Array.from({ length: Math.ceil(SIDE / gap) }, (_, i) => `M0,${i * gap}h${SIDE}`)
  return brush.within(
    path,
    `<path d="${rows.join("")}" stroke="${color}" stroke-width="2" opacity="0.22"/>`
  )
}

export const rug = (wool: string, line: string, ground: string) =>
  fromAbove(ground, (brush) => {
    const [x, y, width, height] = [235, 130, 530, 740]
    const path = block(x, y, width, height, 6)
    const cell = { width: width / 3, height: height / 5 }
    const diamonds = Array.from({ length: 15 }, (_, i) => {
      const left = x + (i % 3) * cell.width
      const top = y + Math.floor(i / 3) * cell.height
      const diamond = (share: number) => {
        const [a, b] = [cell.width * (0.5 - share), cell.height * (0.5 - share)]
        return (
          `M${left + a},${top + cell.height / 2}L${left + cell.width / 2},${top + b}` +
          `L${left + cell.width - a},${top + cell.height / 2}` +
          `L${left + cell.width / 2},${top + cell.height - b}Z`
        )
      }
      return diamond(0.5) + diamond(0.3) + (i % 2 ? diamond(0.1) : "")
    })
    return (
      fallen(path) +
      fringe(x, y - 38, width, 40, darken(wool, 0.08), 5) +
      fringe(x, y + height - 2, width, 44, darken(wool, 0.08), 8) +
      `<path d="${path}" fill="${brush.flat(wool, 0.7)}"/>` +
      brush.within(
        path,
        `<path d="${diamonds.join("")}" fill="none" stroke="${line}" stroke-width="11" ` +
          `stroke-linejoin="round"/>`
      ) +
      speckles(brush, path, darken(wool, 0.5), 2600, 13) +
      weave(brush, path, darken(wool, 0.5), 8)
    )
  })

export const rolledRug = (wool: string, line: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const body = "M250,560H760V770H250A105,105 0 0 1 250,560Z"
    const turns = [96, 76, 56, 36, 18].map(
      (r) =>
        `<ellipse cx="760" cy="665" rx="${r * 0.62}" ry="${r}" fill="none" stroke="${line}" ` +
        `stroke-width="6" opacity="0.75"/>`
    )
    const zigzag = (x: number) =>
      `<path d="M${x},556l46,36l-46,36l46,36l-46,36l46,36l-46,36" fill="none" stroke="${line}" ` +
      `stroke-width="11"/>`
    const strap = (x: number) =>
      `<path d="M${x},558q-34,105 0,214h26q-34,-105 0,-214Z" fill="${brush.flat("#8a5a35")}"/>`
    return larger(
      1.1,
      shadow(brush, 480, 776, 330) +
        `<path d="${body}" fill="${brush.flat(wool, 1.5)}"/>` +
        brush.within(body, [250, 330, 470, 550, 660].map(zigzag).join("")) +
        speckles(brush, body, darken(wool, 0.5), 1600, 31) +
        `<ellipse cx="760" cy="665" rx="66" ry="105" fill="${lighten(wool, 0.12)}"/>` +
        turns.join("") +
        strap(400) +
        strap(620)
    )
  })

export const scarf = (color: string, second: string, tone: Tone) =>
  onTable(
    tone,
    (brush) => {
      const back = block(520, 238, 170, 420)
      const front = block(350, 238, 236, 560)
      const bands = (y: number) =>
        [0, 34, 52].map(
          (down, i) => `<rect y="${y + down}" width="1000" height="${[22, 8, 22][i]}"/>`
        )
      const folds = [398, 452, 516, 556].map(
        (x, i) =>
          `<path d="M${x},240q${i % 2 ? 12 : -12},270 0,560" stroke="${darken(color, 0.5)}" ` +
          `stroke-width="${10 + i * 3}" opacity="0.14" fill="none"/>`
      )
      const piece = (path: string, dim: number, low: number) =>
        `<path d="${path}" fill="${brush.round(darken(color, dim))}"/>` +
        brush.within(path, `<g fill="${second}">${bands(low).join("")}</g>`) +
        weave(brush, path, darken(color, 0.6), 7)
      return (
        fallen(front) +
        fringe(520, 656, 170, 60, darken(color, 0.25), 3) +
        piece(back, 0.18, 560) +
        fringe(350, 796, 236, 66, color, 9) +
        piece(front, 0, 690) +
        brush.within(front, folds.join("")) +
        `<rect x="180" y="218" width="640" height="34" rx="17" fill="${brush.flat("#b98a5a", 2)}"/>` +
        `<path d="${block(350, 212, 340, 46, 20)}" fill="${brush.round(lighten(color, 0.08))}"/>`
      )
    },
    905
  )

export const cushion = (color: string, colors: [string, string], tone: Tone) =>
  onTable(tone, (brush) => {
    const path =
      "M240,330Q500,372 760,330Q790,332 786,362Q744,560 786,748Q790,778 758,780" +
      "Q500,742 242,780Q210,778 214,748Q256,560 214,362Q210,332 240,330Z"
    const row = (y: number, size: number, fill: string) => {
      const shapes = Array.from({ length: Math.ceil(700 / size) }, (_, i) => {
        const x = 150 + i * size
        return `M${x},${y}l${size / 2},${-size / 2}l${size / 2},${size / 2}l${-size / 2},${size / 2}Z`
      })
      return `<path d="${shapes.join("")}" fill="${fill}"/>`
    }
    const line = (y: number, fill: string, height = 14) =>
      `<rect y="${y}" width="1000" height="${height}" fill="${fill}"/>`
    const [first, second] = colors
    return (
      shadow(brush, 500, 782, 270) +
      `<path d="${path}" fill="${brush.round(color)}"/>` +
      brush.within(
        path,
        line(404, first) +
          row(470, 82, second) +
          line(528, first) +
          row(572, 46, lighten(color, 0.5)) +
          line(604, first) +
          row(656, 82, second) +
          line(712, first)
      ) +
      weave(brush, path, darken(color, 0.7), 7) +
      brush.within(
        path,
        `<circle cx="400" cy="450" r="420" fill="${brush.glow("#ffffff", 0.3)}"/>` +
          `<path d="${path}" fill="none" stroke="${darken(color, 0.5)}" stroke-width="16" ` +
          `opacity="0.5"/>`
      )
    )
  })

export const blanket = (color: string, second: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const layer = (y: number, tint: string, seed: number) => {
      const path = `M250,${y}H760V${y + 98}H250A49,49 0 0 1 250,${y}Z`
      const grid = Array.from({ length: 8 }, (_, i) => `M${270 + i * 66},${y}v98`)
      return (
        `<path d="${path}" fill="${brush.flat(tint, 2.2)}"/>` +
        brush.within(
          path,
          `<path d="${grid.join("")}M0,${y + 30}h1000M0,${y + 70}h1000" stroke="${second}" ` +
            `stroke-width="9" opacity="0.85"/>`
        ) +
        weave(brush, path, darken(color, 0.6), 6) +
        `<path d="M250,${y + 94}H760" stroke="${darken(color, 0.6)}" stroke-width="7" ` +
        `opacity="0.5"/>` +
        `<g transform="rotate(-90 760 ${y})">${fringe(662, y, 98, 46, tint, seed)}</g>`
      )
    }
    const tints = [darken(color, 0.12), color, lighten(color, 0.08), color]
    return (
      shadow(brush, 500, 776, 300) +
      tints.map((tint, i) => layer(674 - i * 96, tint, 4 + i)).join("")
    )
  })

export const basket = (straw: string, rim: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const profile: Profile = [
      [224, 500],
      [238, 580],
      [226, 690],
      [182, 776],
    ]
    const path = turned(profile)
    const rows = Array.from({ length: 11 }, (_, row) => {
      const y = 532 + row * 26
      return Array.from({ length: 17 }, (_, i) => {
        const x = 250 + i * 31 + (row % 2) * 15
        const drop = Math.sqrt(Math.max(0, 1 - ((x - 500) / 250) ** 2)) * 44
        return `M${x},${y + drop}q10,-15 25,0`
      }).join("")
    })
    const handle = (x: number) =>
      `<path d="M${x - 62},512C${x - 60},360 ${x + 60},360 ${x + 62},512" fill="none" ` +
      `stroke="${brush.flat(rim, 1.4)}" stroke-width="24"/>`
    return (
      shadow(brush, 500, 780, 210) +
      handle(500) +
      `<path d="${path}" fill="${brush.round(straw)}"/>` +
      brush.within(
        path,
        `<path d="${rows.join("")}" fill="none" stroke="${darken(straw, 0.5)}" ` +
          `stroke-width="7" opacity="0.55"/>` +
          stripe(632, 236, rim, 26)
      ) +
      ring(500, 500, 224, darken(straw, 0.55)) +
      ring(500, 500, 224, "none", `stroke="${rim}" stroke-width="16"`) +
      `<path d="M440,540C438,420 560,420 562,540" fill="none" ` +
      `stroke="${brush.flat(lighten(rim, 0.12), 1.4)}" stroke-width="24" ` +
      `transform="translate(0 18)"/>`
    )
  })
