import { brandStyles, letterIcon } from "../../../src/admin/components/brand/brand-styles"
import {
  accentsOf,
  BLACK,
  CONTRAST_MIN,
  contrastOf,
  DARK,
  legibleOn,
  luminanceOf,
  textOn,
  WHITE,
} from "../../../src/admin/lib/contrast"

/** Every 51st value of each channel: 216 colours from black to white. */
const STEPS = ["00", "33", "66", "99", "cc", "ff"]
const COLOURS = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`))
)

describe("contrast", () => {
  // The figures of WCAG's own definition and of its well-known examples.
  it.each([
    [BLACK, WHITE, 21],
    [WHITE, WHITE, 1],
    ["#777777", WHITE, 4.478],
    ["#767676", WHITE, 4.542],
    ["#ff0000", WHITE, 3.998],
    ["#0000ff", WHITE, 8.592],
    ["#ffff00", BLACK, 19.556],
  ])("of %s and %s is %d : 1, whichever comes first", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 3)
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 3)
  })

  it("begins with luminance, in which green weighs most", () => {
    expect(luminanceOf("#00ff00")).toBeCloseTo(0.7152, 4)
    expect(luminanceOf("#ff0000")).toBeCloseTo(0.2126, 4)
    expect(luminanceOf("#0000ff")).toBeCloseTo(0.0722, 4)
  })

  it("is enough with white or with black words, on any colour", () => {
    expect(COLOURS.filter((color) => contrastOf(color, textOn(color)) < CONTRAST_MIN)).toEqual([])
    expect([textOn("#facc15"), textOn("#4338ca")]).toEqual([BLACK, WHITE])
  })
})

describe("a brand's colour", () => {
  it("is worn as it is when it can be read", () => {
    expect(legibleOn("#4338ca", WHITE)).toBe("#4338ca")
    expect(accentsOf("#4338ca")).toMatchObject({ light: "#4338ca", button: "#4338ca" })
  })

  it("is read on light and on dark panels and under white words, whatever it is", () => {
    const faint = COLOURS.filter((color) => {
      const { light, dark, button, hover, pressed } = accentsOf(color)
      return (
        contrastOf(dark, DARK) < CONTRAST_MIN ||
        [light, button, hover, pressed].some((shade) => contrastOf(shade, WHITE) < CONTRAST_MIN)
      )
    })
    expect(faint).toEqual([])
  })

  it("becomes no darker than it has to be", () => {
    const yellow = accentsOf("#facc15").button
    expect(contrastOf(yellow, WHITE)).toBeGreaterThanOrEqual(CONTRAST_MIN)
    expect(contrastOf(yellow, WHITE)).toBeLessThan(CONTRAST_MIN + 0.4)
  })

  it("is written into the variables of the design, for light and for dark", () => {
    const styles = brandStyles("#4338ca")
    expect(styles).toContain("html:root{--bg-interactive:#4338ca;")
    expect(styles).toContain("--button-inverted:#4338ca;")
    const { dark } = accentsOf("#4338ca")
    expect(styles).toContain(`html.dark:root{--bg-interactive:${dark};`)
    expect(dark).not.toBe("#4338ca")
  })
})

describe("the icon of who has none", () => {
  it.each([
    ["souk", ">S<"],
    ["  بازار", ">ب<"],
    ["", ">S<"],
    ["<script>", "><"],
  ])("is the first letter of %j", (name, letter) => {
    const svg = decodeURIComponent(letterIcon(name, "#4338ca").split(",")[1])
    expect(svg).toContain(letter)
    expect(svg).not.toContain("<script")
  })
})
