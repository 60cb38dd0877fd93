import { assertMayBecome, Lifecycle, mayBecome } from "../../../src/lib/lifecycle"

type Light = "red" | "green" | "off"
const LIGHT: Lifecycle<Light> = { red: ["green", "off"], green: ["red"], off: [] }

describe("a lifecycle", () => {
  it("lets through what its table lists, and nothing else", () => {
    const statuses = Object.keys(LIGHT) as Light[]
    for (const from of statuses) {
      for (const to of statuses) expect(mayBecome(LIGHT, from, to)).toBe(LIGHT[from].includes(to))
    }
  })

  it("does not count staying as a move", () => {
    expect(mayBecome(LIGHT, "red", "red")).toBe(false)
  })

  it("names the thing and what would be allowed when it refuses", () => {
    expect(() => assertMayBecome(LIGHT, "Light 1", "green", "off")).toThrow(
      "Light 1 is green and cannot become off; allowed: red"
    )
    expect(() => assertMayBecome(LIGHT, "Light 1", "off", "red")).toThrow("this status is final")
  })
})
