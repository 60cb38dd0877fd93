import {
  Brush,
  darken,
  larger,
  lighten,
  onTable,
  Profile,
  ring,
  shadow,
  shine,
  speckles,
  stripe,
  Tone,
  turned,
} from "./svg"

/** A turned, glazed body with its inside, a darker foot and the reflection of a window. */
function glazed(brush: Brush, profile: Profile, color: string, options: Glaze = {}): string {
  const { x = 500, raw, seed = 7, filled } = options
  const path = turned(profile, x, filled ? "front" : "back")
  const [top, rim] = profile[0]
  const [foot, ground] = profile[profile.length - 1]
  const widest = Math.max(...profile.map(([half]) => half))
  const clay = raw
    ? brush.within(
        path,
        `<path d="M0,${raw.from}q125,${raw.wave} 250,0t250,0t250,0t250,0V1000H0Z" ` +
          `fill="${brush.round(raw.color)}"/>`
      )
    : ""
  return (
    shadow(brush, x, ground + 4, foot * 1.15) +
    `<path d="${path}" fill="${brush.round(color)}"/>` +
    clay +
    speckles(brush, path, darken(color, 0.7), 900, seed) +
    brush.within(path, stripe(ground - 2, foot + 8, darken(color, 0.45), 14, x)) +
    (filled ? "" : ring(x, rim, top, darken(color, 0.5))) +
    (filled ? "" : ring(x, rim + 5, top - 9, darken(color, 0.28))) +
    shine(brush, x - widest * 0.55, rim + (ground - rim) * 0.42, (ground - rim) * 0.4)
  )
}
type Glaze = {
  x?: number
  seed?: number
  /** Where the glaze ends and the bare clay begins. */
  raw?: { from: number; wave: number; color: string }
  /** Something stands inside, so that only the front of the rim is seen. */
  filled?: boolean
}

export const teapot = (color: string, clay: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const body: Profile = [
      [92, 452],
      [150, 476],
      [205, 540],
      [222, 620],
      [196, 712],
      [128, 772],
    ]
    const lid: Profile = [
      [16, 392],
      [52, 402],
      [88, 428],
      [98, 452],
    ]
    const handle = "M690,540C800,470 850,600 770,680C740,712 700,716 680,706"
    const spout =
      "M312,648C250,630 232,560 196,478C190,462 206,450 224,452L262,458C276,460 278,474 282,486" +
      "C296,530 320,545 338,556Z"
    return (
      shadow(brush, 500, 776, 230) +
      `<path d="${handle}" fill="none" stroke="${darken(color, 0.34)}" stroke-width="38" ` +
      `stroke-linecap="round"/>` +
      `<path d="${handle}" fill="none" stroke="${color}" stroke-width="26" ` +
      `stroke-linecap="round" transform="translate(-4 -4)"/>` +
      `<path d="${spout}" fill="${brush.round(darken(color, 0.06))}"/>` +
      `<ellipse cx="228" cy="456" rx="34" ry="9" fill="${darken(color, 0.55)}"/>` +
      glazed(brush, body, color, { raw: { from: 668, wave: 26, color: clay }, seed: 11 }) +
      `<path d="${turned(lid)}" fill="${brush.round(lighten(color, 0.05))}"/>` +
      stripe(452, 98, darken(color, 0.4), 5) +
      `<circle cx="500" cy="380" r="25" fill="${brush.round(clay)}"/>` +
      shine(brush, 462, 424, 34, 0.45)
    )
  })

const BOWL: Profile = [
  [230, 0],
  [222, 58],
  [180, 142],
  [112, 196],
  [92, 206],
  [92, 222],
]
const at = (profile: Profile, y: number, scale = 1): Profile =>
  profile.map(([half, height]) => [half * scale, y + height * scale])

export const bowl = (color: string, clay: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const oats = `<ellipse cx="500" cy="566" rx="196" ry="34" fill="${brush.flat("#ead9b8")}"/>`
    const berries = [
      [430, 560, "#5a4a78"],
      [462, 572, "#4b3d6a"],
      [520, 562, "#b5483c"],
      [556, 574, "#c45a44"],
      [492, 556, "#6b588a"],
      [590, 562, "#5a4a78"],
    ] as const
    const fruit = berries.map(
      ([x, y, fill]) => `<circle cx="${x}" cy="${y}" r="19" fill="${brush.round(fill)}"/>`
    )
    const raw = { from: 706, wave: 22, color: clay }
    return larger(1.2, glazed(brush, at(BOWL, 556), color, { raw }) + oats + fruit.join(""))
  })

export const bowls = (colors: [string, string, string], clay: string, tone: Tone) =>
  onTable(tone, (brush) =>
    colors
      .map((color, i) => {
        const y = 430 + i * 66
        const raw = i === 2 ? { from: y + 150, wave: 18, color: clay } : undefined
        return glazed(brush, at(BOWL, y), color, { raw, seed: 3 + i, filled: i > 0 })
      })
      .join("")
  )

const CUP: Profile = [
  [104, 0],
  [108, 70],
  [100, 150],
  [70, 186],
]

export const cups = (colors: [string, string], tone: Tone) =>
  onTable(tone, (brush) => {
    const cup = (color: string, x: number, y: number, seed: number) => {
      const handle =
        `<ellipse cx="${x + 118}" cy="${y + 86}" rx="42" ry="50" fill="none" ` +
        `stroke="${darken(color, 0.2)}" stroke-width="19"/>`
      const coffee = ring(x, y + 16, 92, "#3b2317") + ring(x, y + 13, 80, "#5a3722")
      return handle + glazed(brush, at(CUP, y), color, { x, seed }) + coffee
    }
    const steam = [330, 372, 590]
      .map((x, i) => `M${x},${i === 2 ? 520 : 470}c-26,-44 30,-66 2,-116s24,-60 6,-98`)
      .map((d) => `<path d="${d}" fill="none" stroke="#ffffff" stroke-width="12" opacity="0.55"/>`)
    const both = cup(colors[0], 340, 516, 5) + cup(colors[1], 590, 586, 9)
    return larger(1.25, both + brush.blur(6, steam.join("")))
  })

export const tagine = (color: string, clay: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const dish: Profile = [
      [252, 640],
      [248, 680],
      [214, 746],
      [168, 776],
    ]
    const cone: Profile = [
      [34, 318],
      [28, 352],
      [62, 400],
      [118, 480],
      [186, 580],
      [226, 646],
    ]
    const conePath = turned(cone)
    const zigzag = (y: number, half: number, height: number) => {
      const steps = 13
      const points = Array.from({ length: steps + 1 }, (_, i) => {
        const angle = (i / steps) * Math.PI
        const x = 500 - Math.cos(angle) * half
        return [x, y + Math.sin(angle) * half * 0.2 + (i % 2 ? height : 0)]
      })
      return `<polyline points="${points.join(" ")}" fill="none" stroke="${clay}" stroke-width="8"/>`
    }
    return (
      glazed(brush, dish, color, { seed: 21 }) +
      stripe(690, 246, clay, 9) +
      `<path d="${conePath}" fill="${brush.round(color)}"/>` +
      brush.within(
        conePath,
        zigzag(596, 206, -34) + stripe(560, 176, clay, 7) + zigzag(486, 130, -26)
      ) +
      speckles(brush, conePath, darken(color, 0.7), 500, 4) +
      stripe(646, 226, darken(color, 0.45), 8) +
      ring(500, 320, 34, darken(color, 0.2)) +
      `<circle cx="500" cy="312" r="30" fill="${brush.round(clay)}"/>` +
      shine(brush, 420, 530, 120, 0.4)
    )
  })

export const vase = (color: string, bloom: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const profile: Profile = [
      [36, 430],
      [30, 478],
      [58, 540],
      [132, 624],
      [138, 700],
      [96, 768],
    ]
    const stem = (end: string, lean: number) =>
      `<path d="M500,440C${500 + lean / 3},360 ${500 + lean},300 ${end}" fill="none" ` +
      `stroke="#6b7a4b" stroke-width="7"/>`
    const leaf = (x: number, y: number, turn: number) =>
      `<path d="M0,0C26,-34 70,-34 96,0C70,22 26,22 0,0Z" fill="${brush.flat("#7d8f5c")}" ` +
      `transform="translate(${x} ${y}) rotate(${turn})"/>`
    const flower = (x: number, y: number, size: number) =>
      Array.from({ length: 9 }, (_, i) => {
        const turn = `rotate(${i * 40} ${x} ${y})`
        const fill = brush.flat(i % 2 ? bloom : lighten(bloom, 0.16))
        return `<ellipse cx="${x}" cy="${y - size * 0.6}" rx="${size * 0.27}" ry="${size * 0.6}" fill="${fill}" transform="${turn}"/>`
      }).join("") + `<circle cx="${x}" cy="${y}" r="${size * 0.28}" fill="#d9a441"/>`
    return (
      stem("430,230", -60) +
      stem("585,190", 80) +
      leaf(488, 372, -150) +
      leaf(518, 340, -30) +
      leaf(470, 316, -200) +
      flower(430, 226, 82) +
      flower(588, 184, 66) +
      glazed(brush, profile, color, { seed: 17 })
    )
  })

export const pitcher = (color: string, clay: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const profile: Profile = [
      [98, 342],
      [84, 404],
      [104, 480],
      [158, 590],
      [164, 680],
      [116, 772],
    ]
    const handle = "M592,372C730,350 760,500 690,590C676,610 660,620 650,622"
    return (
      `<path d="${handle}" fill="none" stroke="${darken(color, 0.34)}" stroke-width="38" ` +
      `stroke-linecap="round"/>` +
      `<path d="${handle}" fill="none" stroke="${color}" stroke-width="26" ` +
      `stroke-linecap="round" transform="translate(-4 -4)"/>` +
      glazed(brush, profile, color, { raw: { from: 640, wave: -30, color: clay }, seed: 29 }) +
      `<path d="M408,338C384,320 352,312 330,318C350,346 376,404 418,432Z" ` +
      `fill="${brush.flat(lighten(color, 0.06))}"/>` +
      `<path d="M416,342C392,326 366,320 346,321C366,334 392,348 420,354Z" ` +
      `fill="${darken(color, 0.5)}"/>`
    )
  })
