import { Brush, darken, larger, lighten, onTable, page, Profile, ring, shadow } from "./svg"
import { shine, SIDE, stripe, Tone, turned } from "./svg"

const straight = (half: number, top: number, bottom: number): Profile => [
  [half, top],
  [half, top],
  [half, bottom - 24],
  [half - 16, bottom],
]

/** A paper label around something round, with a drawn sprig instead of words. */
function label(brush: Brush, x: number, y: number, half: number, height: number, ink: string) {
  const sag = half * 0.2
  const path =
    `M${x - half},${y}q${half},${sag * 2} ${half * 2},0v${height}` +
    `q${-half},${sag * 2} ${-half * 2},0Z`
  const middle = y + sag + height / 2
  const leaves = [-1, 1].flatMap((side) =>
    [0, 1, 2].map(
      (i) =>
        `<ellipse cx="${x + side * 15}" cy="${middle - 22 + i * 19}" rx="15" ry="6" ` +
        `fill="${ink}" transform="rotate(${side * -35} ${x + side * 15} ${middle - 22 + i * 19})"/>`
    )
  )
  return (
    `<path d="${path}" fill="${brush.round("#f6ecdc")}"/>` +
    `<path d="M${x},${middle - 40}v84" stroke="${ink}" stroke-width="4"/>${leaves.join("")}`
  )
}

const flame = (brush: Brush, x: number, y: number, size: number) =>
  `<circle cx="${x}" cy="${y - size * 0.4}" r="${size * 4}" fill="${brush.glow("#ffd88a")}"/>` +
  `<path d="M${x},${y - size * 1.7}c${size * 0.7},${size * 0.8} ${size * 0.6},${size * 1.6} ` +
  `0,${size * 1.7}c${-size * 0.6},${-size * 0.1} ${-size * 0.7},${-size * 0.9} 0,${-size * 1.7}Z" ` +
  `fill="#ffb347"/>` +
  `<path d="M${x},${y - size}c${size * 0.35},${size * 0.4} ${size * 0.3},${size * 0.9} ` +
  `0,${size}c${-size * 0.3},0 ${-size * 0.35},${-size * 0.6} 0,${-size}Z" fill="#fff3c9"/>`

export const candle = (glass: string, ink: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const path = turned(straight(150, 470, 772))
    return larger(
      1.08,
      shadow(brush, 500, 776, 165) +
        `<path d="${path}" fill="${brush.round(glass)}"/>` +
        ring(500, 470, 150, darken(glass, 0.4)) +
        ring(500, 486, 138, brush.flat("#f8e7c9")) +
        `<path d="M500,486v-34" stroke="#3a2a20" stroke-width="6"/>` +
        flame(brush, 500, 456, 44) +
        label(brush, 500, 570, 150, 100, ink) +
        shine(brush, 396, 600, 170, 0.4)
    )
  })

export const soap = (colors: [string, string, string], tone: Tone) =>
  onTable(tone, (brush) => {
    const bar = (x: number, y: number, color: string) => {
      const [width, height, deep, lift] = [270, 104, 120, 62]
      const top = `M${x},${y}l${deep},${-lift}h${width}l${-deep},${lift}Z`
      const side = `M${x + width},${y}l${deep},${-lift}v${height}l${-deep},${lift}Z`
      return (
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="14" ` +
        `fill="${brush.flat(color)}" stroke="${color}" stroke-width="10"/>` +
        `<path d="${top}" fill="${lighten(color, 0.25)}" stroke="${lighten(color, 0.25)}" ` +
        `stroke-width="14" stroke-linejoin="round"/>` +
        `<path d="${side}" fill="${darken(color, 0.2)}" stroke="${darken(color, 0.2)}" ` +
        `stroke-width="10" stroke-linejoin="round"/>` +
        `<g transform="translate(${x + width / 2} ${y + height / 2})" fill="none" ` +
        `stroke="${darken(color, 0.35)}" stroke-width="5" opacity="0.7"><circle r="34"/>` +
        `<path d="M0,-22q20,22 0,44q-20,-22 0,-44ZM-20,8q20,-14 40,0"/></g>`
      )
    }
    const bubble = (x: number, y: number, r: number) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="#ffffff" opacity="0.4"/>` +
      `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#ffffff" stroke-width="3"/>` +
      `<circle cx="${x - r * 0.35}" cy="${y - r * 0.35}" r="${r * 0.2}" fill="#ffffff"/>`
    return (
      shadow(brush, 480, 782, 330) +
      bar(215, 672, colors[0]) +
      bar(420, 690, colors[1]) +
      bar(320, 530, colors[2]) +
      [bubble(300, 420, 34), bubble(360, 340, 20), bubble(700, 420, 26)].join("") +
      [bubble(760, 500, 15), bubble(250, 500, 16)].join("")
    )
  })

export function lantern(metal: string, wall: string, light: string): string {
  const brush = new Brush()
  const body: Profile = [
    [70, 330],
    [150, 400],
    [196, 520],
    [150, 640],
    [70, 710],
  ]
  const dome: Profile = [
    [10, 214],
    [36, 240],
    [76, 300],
    [84, 334],
  ]
  const foot: Profile = [
    [76, 704],
    [66, 724],
    [120, 770],
    [132, 790],
  ]
  const path = turned(body)
  const star = (x: number, y: number, r: number) => {
    const points = Array.from({ length: 16 }, (_, i) => {
      const [angle, reach] = [(i * Math.PI) / 8, i % 2 ? r * 0.5 : r]
      return `${(x + Math.sin(angle) * reach * 0.9).toFixed(1)},${(y - Math.cos(angle) * reach).toFixed(1)}`
    })
    return `<polygon points="${points.join(" ")}" fill="${light}"/>`
  }
  const rows: [number, number, number][] = [
    [384, 100, 3],
    [450, 160, 5],
    [522, 190, 5],
    [594, 160, 5],
    [660, 100, 3],
  ]
  const stars = rows.flatMap(([y, half, count]) =>
    Array.from({ length: count }, (_, i) => {
      const angle = ((i + 0.5) / count) * Math.PI
      return star(500 - Math.cos(angle) * half, y + Math.sin(angle) * 18, count === 3 ? 21 : 27)
    })
  )
  const sparks = Array.from({ length: 22 }, (_, i) => {
    const [angle, far] = [i * 2.4, 300 + (i % 5) * 48]
    const [x, y] = [500 + Math.cos(angle) * far, 470 + Math.sin(angle) * far * 0.85]
    return y < 720 ? `<g opacity="0.3">${star(x, y, 16 + (i % 3) * 6)}</g>` : ""
  })
  const edge = 740
  const inner =
    `<rect width="${SIDE}" height="${SIDE}" fill="${brush.flat(wall, 0.6)}"/>` +
    `<circle cx="500" cy="500" r="520" fill="${brush.glow(light, 0.55)}"/>` +
    brush.blur(3, sparks.join("")) +
    `<rect y="${edge}" width="${SIDE}" height="${SIDE - edge}" ` +
    `fill="${brush.flat(darken(wall, 0.35))}"/>` +
    `<ellipse cx="500" cy="800" rx="420" ry="70" fill="${brush.glow(light, 0.5)}"/>` +
    `<circle cx="500" cy="186" r="32" fill="none" stroke="${brush.flat(metal)}" ` +
    `stroke-width="11"/>` +
    `<path d="${turned(foot)}" fill="${brush.round(metal)}"/>` +
    `<path d="${path}" fill="${brush.round(metal)}"/>` +
    brush.blur(7, stars.join("")) +
    stars.join("") +
    stripe(338, 82, lighten(metal, 0.3), 8) +
    stripe(702, 78, lighten(metal, 0.3), 8) +
    `<path d="${turned(dome)}" fill="${brush.round(metal)}"/>`
  return page(brush, SIDE, SIDE, inner)
}

export const incense = (wood: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const smoke = [0, 1].map(
      (i) =>
        `<path d="M690,372c${-40 - i * 30},-60 50,-90 0,-150s-30,-90 ${20 + i * 30},-140" ` +
        `fill="none" stroke="#ffffff" stroke-width="${16 - i * 6}" opacity="0.7"/>`
    )
    const tray = "M200,716C300,764 700,764 800,716C790,770 700,790 500,790C300,790 210,770 200,716Z"
    return (
      shadow(brush, 500, 792, 280) +
      `<path d="M330,726L686,384" stroke="#6b4a34" stroke-width="9" stroke-linecap="round"/>` +
      `<circle cx="688" cy="380" r="9" fill="#ff8a4a"/>` +
      `<circle cx="688" cy="380" r="44" fill="${brush.glow("#ffb070")}"/>` +
      brush.blur(7, smoke.join("")) +
      `<path d="${tray}" fill="${brush.round(wood)}"/>` +
      `<path d="M200,716C300,764 700,764 800,716C700,738 300,738 200,716Z" ` +
      `fill="${darken(wood, 0.45)}"/>`
    )
  })

export const bottle = (glass: string, ink: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const body: Profile = [
      [48, 420],
      [48, 450],
      [56, 470],
      [132, 520],
      [140, 560],
      [140, 740],
      [124, 774],
    ]
    const cap: Profile = [
      [50, 352],
      [52, 352],
      [54, 420],
      [54, 424],
    ]
    const bulb: Profile = [
      [14, 252],
      [30, 262],
      [32, 320],
      [44, 354],
    ]
    const sprig = [0, 1, 2, 3].map(
      (i) =>
        `<ellipse cx="${712 + i * 26}" cy="${762 - i * 13}" rx="34" ry="12" ` +
        `fill="${brush.flat("#7d8f5c")}" transform="rotate(${-50 + i * 22} ${712 + i * 26} ${762 - i * 13})"/>`
    )
    return larger(
      1.05,
      shadow(brush, 500, 778, 150) +
        `<path d="${turned(bulb)}" fill="${brush.round("#3a322d")}"/>` +
        `<path d="${turned(body)}" fill="${brush.round(glass)}"/>` +
        `<path d="${turned(cap)}" fill="${brush.round("#c8a15a")}"/>` +
        [366, 384, 402].map((y) => stripe(y, 53, "#8f6f35", 3)).join("") +
        label(brush, 500, 580, 140, 96, ink) +
        shine(brush, 400, 590, 150, 0.45) +
        sprig.join("")
    )
  })
