import { holdsNullCharacter } from "../../../src/lib/sound-text"

describe("the null character", () => {
  it.each([
    ["a text", "a\0b"],
    ["a field", { name: "a\0" }],
    ["the name of a field", { "a\0": 1 }],
    ["a list in a field", { tags: ["a", "\0"] }],
  ])("is found in %s", (_, value) => {
    expect(holdsNullCharacter(value)).toBe(true)
  })

  it.each([[undefined], [null], [0], ["0"], [{ a: ["b", { c: null }] }]])(
    "is not seen in %p",
    (value) => {
      expect(holdsNullCharacter(value)).toBe(false)
    }
  )

  it("is not looked for without end", () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(holdsNullCharacter(circle)).toBe(false)
  })
})
