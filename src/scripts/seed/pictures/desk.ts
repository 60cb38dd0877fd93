import {
  Brush,
  chance,
  darken,
  fallen,
  fromAbove,
  lighten,
  onTable,
  shadow,
  speckles,
  Tone,
} from "./svg"

const lines = (path: string, color: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`

export const notebook = (linen: string, band: string, ground: string) =>
  fromAbove(ground, (brush) => {
    const cover =
      "M300,170H690A24,24 0 0 1 714,194V816A24,24 0 0 1 690,840H300A16,16 0 0 1 284,824V186" +
      "A16,16 0 0 1 300,170Z"
    const turn = "rotate(-8 500 500)"
    const threads = Array.from({ length: 110 }, (_, i) => `M284,${170 + i * 6.2}h430`)
    const across = Array.from({ length: 72 }, (_, i) => `M${284 + i * 6},170v680`)
    const pages = [0, 1, 2].map(
      (i) =>
        `<path d="M${716 + i * 5},196V820H300" fill="none" stroke="${["#e5dac6", "#f7f0e2", "#e9dfcc"][i]}" stroke-width="6"/>`
    )
    return (
      fallen(cover, turn) +
      `<g transform="${turn}">` +
      `<path d="M660,830l0,74l16,-18l16,18v-74Z" fill="${brush.flat(band)}"/>` +
      pages.join("") +
      `<path d="${cover}" fill="${brush.flat(linen)}"/>` +
      brush.within(
        cover,
        `<path d="${threads.join("")}${across.join("")}" stroke="${darken(linen, 0.5)}" ` +
          `stroke-width="1.6" opacity="0.2"/>` +
          `<rect x="284" y="170" width="52" height="680" fill="${darken(linen, 0.4)}" ` +
          `opacity="0.35"/>` +
          `<rect x="640" y="160" width="20" height="700" fill="${brush.flat(band)}"/>`
      ) +
      speckles(brush, cover, lighten(linen, 0.6), 700, 3) +
      `<rect x="420" y="300" width="150" height="96" rx="6" fill="#f6eedf"/>` +
      lines("M446,336h98M446,362h64", darken(linen, 0.3), 5) +
      `</g>`
    )
  })

export const openNotebook = (paper: string, pencil: string, ground: string) =>
  fromAbove(ground, (brush) => {
    const left = "M150,250Q330,212 500,256V790Q330,748 150,786Z"
    const right = "M850,250Q670,212 500,256V790Q670,748 850,786Z"
    const dots = Array.from({ length: 13 * 17 }, (_, i) => {
      const [column, row] = [i % 13, Math.floor(i / 13)]
      return `<circle cx="${540 + column * 23}" cy="${286 + row * 27}" r="2.6"/>`
    })
    const sketch =
      "M230,620C230,520 280,470 325,470C370,470 420,520 420,620C420,670 380,690 325,690" +
      "C270,690 230,670 230,620ZM285,470q40,-36 80,0M420,560q60,-30 50,50t-64,48M230,580l-46,-60"
    return (
      fallen(`${left}${right}`) +
      `<path d="${left}" fill="${brush.flat(paper, 0.5)}"/>` +
      `<path d="${right}" fill="${brush.flat(lighten(paper, 0.3), 0.5)}"/>` +
      `<g fill="${darken(paper, 0.4)}">${dots.join("")}</g>` +
      lines(sketch, "#6b5a4c", 6) +
      lines("M200,330h190M200,366h230M200,402h130", "#a8957e", 5) +
      brush.blur(8, `<path d="M500,256V790" stroke="#2b1a12" stroke-width="26" opacity="0.25"/>`) +
      `<g transform="rotate(34 690 560)">` +
      brush.blur(
        8,
        `<rect x="688" y="330" width="34" height="450" fill="#2b1a12" opacity="0.35"/>`
      ) +
      `<rect x="672" y="330" width="34" height="400" fill="${brush.round(pencil)}"/>` +
      `<path d="M672,730h34l-17,62Z" fill="#e8c79a"/>` +
      `<path d="M683,770h12l-6,22Z" fill="#3a322d"/>` +
      `<rect x="672" y="318" width="34" height="26" rx="8" fill="${brush.round("#d98a7a")}"/></g>`
    )
  })

/** One coffee bean, lying as it fell. */
const bean = (brush: Brush, x: number, y: number, turn: number, size = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">` +
  `<ellipse rx="27" ry="18" fill="${brush.flat("#5b3420", 2)}"/>` +
  `<path d="M-25,0q14,-9 25,0t25,0" fill="none" stroke="#2e170d" stroke-width="4"/></g>`

export const coffee = (bag: string, label: string, tone: Tone) =>
  onTable(tone, (brush) => {
    const pouch = "M352,300H648L668,420Q690,600 676,772Q500,792 324,772Q310,600 332,420Z"
    const next = chance(12)
    const beans = Array.from({ length: 15 }, () => {
      const x = next() < 0.5 ? 170 + next() * 170 : 660 + next() * 190
      return bean(brush, x, 776 + next() * 90, next() * 180, 0.8 + next() * 0.3)
    })
    return (
      shadow(brush, 500, 780, 200) +
      `<path d="${pouch}" fill="${brush.round(bag)}"/>` +
      `<path d="M352,300H648L654,372Q500,384 346,372Z" fill="${brush.round(darken(bag, 0.12))}"/>` +
      `<path d="M352,300H648V320H352Z" fill="${brush.round(darken(bag, 0.3))}"/>` +
      `<path d="M400,470Q500,484 600,470V676Q500,692 400,676Z" fill="${brush.round(label)}"/>` +
      `<circle cx="500" cy="562" r="54" fill="none" stroke="${bag}" stroke-width="7"/>` +
      `<g transform="translate(500 562) rotate(-40)"><ellipse rx="36" ry="23" fill="${bag}"/>` +
      `<path d="M-33,0q18,-12 33,0t33,0" fill="none" stroke="${label}" stroke-width="6"/></g>` +
      lines("M450,648h100", bag, 6) +
      `<circle cx="500" cy="420" r="9" fill="${darken(bag, 0.5)}"/>` +
      beans.join("")
    )
  })

export const tote = (canvas: string, print: string, tone: Tone) =>
  onTable(
    tone,
    (brush) => {
      const body = "M290,392H710L748,806Q500,830 252,806Z"
      const strap = (top: number, color: string) =>
        `<path d="M396,400C396,${top} 604,${top} 604,400" fill="none" ` +
        `stroke="${brush.flat(color, 1.5)}" stroke-width="26"/>`
      const arches = [150, 112, 74].map(
        (half) =>
          `<path d="M${500 - half},690V${600}a${half},${half} 0 0 1 ${half * 2},0V690" fill="none" ` +
          `stroke="${print}" stroke-width="17"/>`
      )
      const folds = "M330,420Q322,620 300,790M676,420Q690,600 700,780M400,700Q420,760 410,806"
      return (
        shadow(brush, 500, 812, 250) +
        strap(96, darken(canvas, 0.22)) +
        `<path d="${body}" fill="${brush.round(canvas)}"/>` +
        speckles(brush, body, darken(canvas, 0.6), 1500, 5) +
        `<path d="M290,392H710L713,426Q500,436 287,426Z" fill="${darken(canvas, 0.12)}"/>` +
        brush.blur(4, lines(folds, darken(canvas, 0.5), 8).replace("/>", ` opacity="0.25"/>`)) +
        arches.join("") +
        `<circle cx="500" cy="604" r="26" fill="${print}"/>` +
        `<g transform="translate(0 26)">${strap(130, canvas)}</g>`
      )
    },
    770
  )

export const pen = (metal: string, ink: string, ground: string) =>
  fromAbove(ground, (brush) => {
    const sheet = "M190,120H810V900H190Z"
    const barrel = "M472,190q28,-30 56,0V640L512,748q-12,16 -24,0L472,640Z"
    const turn = "rotate(38 500 480)"
    return (
      fallen(sheet, "rotate(-5 500 500)") +
      `<g transform="rotate(-5 500 500)"><path d="${sheet}" fill="${brush.flat("#f7f1e6", 0.5)}"/>` +
      lines(
        "M270,250c60,-50 70,60 130,10s60,50 120,0s50,30 90,6M270,330c40,-30 60,40 110,6s70,36 150,-4" +
          "M270,410c60,-40 90,30 140,0s40,20 76,4",
        ink,
        7
      ) +
      `</g>` +
      fallen(barrel, turn) +
      `<g transform="${turn}"><path d="${barrel}" fill="${brush.round(metal)}"/>` +
      `<path d="M472,640L488,748q12,16 24,0L528,640Z" fill="${brush.round(darken(metal, 0.25))}"/>` +
      `<rect x="470" y="430" width="60" height="14" fill="${brush.round(lighten(metal, 0.4))}"/>` +
      `<rect x="522" y="200" width="15" height="200" rx="7" ` +
      `fill="${brush.round(lighten(metal, 0.2))}"/>` +
      `<path d="M484,206V620" stroke="#ffffff" stroke-width="6" opacity="0.5"/></g>`
    )
  })
