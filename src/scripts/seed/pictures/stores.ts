import { Brush, chance, darken, lighten, page, Profile, stripe, turned } from "./svg"

const LOGO = 512
const MIDDLE = LOGO / 2
/** Width and height of the picture across the top of a store, in pixels. */
export const COVER = { width: 1600, height: 500 }
const { width: WIDTH, height: HEIGHT } = COVER

function badge(color: string, sign: (brush: Brush) => string): string {
  const brush = new Brush()
  const ground =
    `<rect width="${LOGO}" height="${LOGO}" fill="${brush.flat(color)}"/>` +
    `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="206" fill="none" stroke="${lighten(color, 0.55)}" ` +
    `stroke-width="7"/>`
  return page(brush, LOGO, LOGO, ground + sign(brush))
}

/** A jar between two hills. */
export const jarLogo = (color: string, light: string) =>
  badge(color, (brush) => {
    const jar: Profile = [
      [44, 128],
      [36, 158],
      [92, 220],
      [102, 286],
      [66, 372],
      [66, 376],
    ]
    return (
      `<path d="${turned(jar, MIDDLE)}" fill="${brush.round(light)}"/>` +
      stripe(214, 86, color, 9, MIDDLE) +
      stripe(242, 99, color, 9, MIDDLE) +
      `<path d="M176,318l27,-26l27,26l26,-26l27,26l27,-26l27,26" fill="none" stroke="${color}" ` +
      `stroke-width="9"/>`
    )
  })

/** A woven diamond. */
export const weaveLogo = (color: string, light: string, second: string) =>
  badge(color, () =>
    [150, 112, 74, 36]
      .map(
        (half, i) =>
          `<path d="M${MIDDLE},${MIDDLE - half}L${MIDDLE + half},${MIDDLE}L${MIDDLE},${MIDDLE + half}` +
          `L${MIDDLE - half},${MIDDLE}Z" fill="${[light, color, second, light][i]}"/>`
      )
      .join("")
  )

/** An eight-pointed star with a flame. */
export const starLogo = (color: string, light: string, flame: string) =>
  badge(
    color,
    () =>
      [0, 45]
        .map(
          (turn) =>
            `<rect x="${MIDDLE - 108}" y="${MIDDLE - 108}" width="216" height="216" fill="none" ` +
            `stroke="${light}" stroke-width="13" transform="rotate(${turn} ${MIDDLE} ${MIDDLE})"/>`
        )
        .join("") +
      `<path d="M256,164c56,58 56,112 40,142c-14,28 -66,28 -80,0c-12,-26 2,-50 16,-66` +
      `c4,18 12,24 20,26c-6,-38 -8,-70 4,-102Z" fill="${flame}"/>`
  )

const cover = (drawing: (brush: Brush) => string) => {
  const brush = new Brush()
  return page(brush, WIDTH, HEIGHT, drawing(brush))
}
const ground = (brush: Brush, color: string) =>
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="${brush.flat(color)}"/>`

/** A potter's shelf. */
export const shelfCover = (wall: string, glazes: string[]) =>
  cover((brush) => {
    const shapes: Profile[] = [
      [
        [26, 210],
        [20, 240],
        [66, 310],
        [70, 350],
        [44, 396],
      ],
      [
        [92, 300],
        [88, 330],
        [60, 384],
        [44, 396],
      ],
      [
        [60, 238],
        [52, 262],
        [80, 320],
        [82, 350],
        [58, 396],
      ],
      [
        [52, 320],
        [54, 350],
        [48, 384],
        [36, 396],
      ],
    ]
    const pots = Array.from({ length: 9 }, (_, i) => {
      const [x, color] = [100 + i * 176, glazes[i % glazes.length]]
      const shape = shapes[(i * 3) % shapes.length]
      const [rim, top] = shape[0]
      return (
        `<path d="${turned(shape, x)}" fill="${brush.round(color)}"/>` +
        `<ellipse cx="${x}" cy="${top}" rx="${rim}" ry="${rim * 0.2}" fill="${darken(color, 0.5)}"/>`
      )
    })
    return (
      ground(brush, wall) +
      `<circle cx="1220" cy="190" r="250" fill="${lighten(wall, 0.35)}" opacity="0.7"/>` +
      `<circle cx="360" cy="120" r="130" fill="${lighten(wall, 0.25)}" opacity="0.6"/>` +
      brush.blur(9, `<rect y="410" width="${WIDTH}" height="26" fill="#2b1a12" opacity="0.3"/>`) +
      `<rect y="396" width="${WIDTH}" height="24" fill="${brush.flat("#a87750", 2)}"/>` +
      pots.join("")
    )
  })

/** Dunes and tents in the evening. */
export const dunesCover = (sky: string, sun: string, sand: string, cloth: string) =>
  cover((brush) => {
    const dune = (y: number, wave: number, color: string) =>
      `<path d="M0,${y}C260,${y - wave} 420,${y + wave} 760,${y}S1280,${y - wave} ${WIDTH},${y + 10}` +
      `V${HEIGHT}H0Z" fill="${brush.flat(color, 1.4)}"/>`
    const tent = (x: number, y: number, size: number) =>
      `<path d="M${x - size},${y}Q${x - size * 0.3},${y - size * 0.3} ${x},${y - size * 0.85}` +
      `Q${x + size * 0.3},${y - size * 0.3} ${x + size},${y}Z" fill="${brush.flat(cloth, 2)}"/>` +
      `<path d="M${x - size * 0.2},${y}L${x},${y - size * 0.62}L${x + size * 0.2},${y}Z" ` +
      `fill="${darken(cloth, 0.6)}"/>`
    return (
      ground(brush, sky) +
      `<circle cx="1130" cy="230" r="330" fill="${brush.glow(sun, 0.8)}"/>` +
      `<circle cx="1130" cy="230" r="92" fill="${lighten(sun, 0.3)}"/>` +
      dune(310, 90, lighten(sand, 0.22)) +
      dune(360, 70, lighten(sand, 0.08)) +
      tent(380, 388, 130) +
      tent(590, 380, 90) +
      dune(430, 50, sand) +
      dune(480, 30, darken(sand, 0.2))
    )
  })

/** Lanterns hung over an evening street. */
export const lanternsCover = (night: string, metal: string, light: string) =>
  cover((brush) => {
    const next = chance(5)
    const stars = Array.from(
      { length: 90 },
      () =>
        `<circle cx="${(next() * WIDTH).toFixed(0)}" cy="${(next() * 300).toFixed(0)}" ` +
        `r="${(0.8 + next() * 2).toFixed(1)}" fill="#ffffff" opacity="0.55"/>`
    )
    const lanterns = Array.from({ length: 9 }, (_, i) => {
      const [x, y, size] = [90 + i * 178, 130 + ((i * 67) % 130), 0.75 + ((i * 5) % 4) * 0.14]
      const shape: Profile = [
        [14, -62],
        [52, -26],
        [60, 6],
        [40, 50],
        [16, 70],
      ]
      return (
        `<path d="M${x},0V${y - 50}" stroke="${metal}" stroke-width="3"/>` +
        `<circle cx="${x}" cy="${y}" r="${150 * size}" fill="${brush.glow(light, 0.75)}"/>` +
        `<g transform="translate(${x} ${y}) scale(${size})">` +
        `<path d="${turned(shape, 0)}" fill="${brush.round(lighten(light, 0.15))}"/>` +
        `<path d="M-60,4A60,12 0 0 0 60,4M-30,-40Q-44,4 -22,58M30,-40Q44,4 22,58M0,-50V68" ` +
        `fill="none" stroke="${metal}" stroke-width="6"/>` +
        `<path d="M-18,-60L0,-92L18,-60ZM-18,66H18L10,84H-10Z" fill="${metal}"/></g>`
      )
    })
    const roofs = Array.from({ length: 12 }, (_, i) => {
      const [x, height] = [i * 140 - 20, 70 + ((i * 53) % 70)]
      const dome = i % 3 === 1 ? `M${x + 10},${HEIGHT - height}a55,62 0 0 1 110,0Z` : ""
      return `<path d="M${x},${HEIGHT}v${-height}h130v${height}Z${dome}" fill="${darken(night, 0.45)}"/>`
    })
    return ground(brush, night) + stars.join("") + roofs.join("") + lanterns.join("")
  })
