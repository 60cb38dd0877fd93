import {
  assertContentIsSound,
  ATTRIBUTES_PER_PRODUCT_MAX,
  isListingGroupKey,
  toListingGroupKey,
} from "../../../src/modules/catalog/content-rules"
import { shownPictures, storedPictures } from "../../../src/modules/catalog/pictures"

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `Name ${i}`, value: "x" }))

describe("the content of a product", () => {
  it("is sound up to its bounds", () => {
    const attributes = numbered(ATTRIBUTES_PER_PRODUCT_MAX)
    expect(() => assertContentIsSound({ attributes, listing_group: "4006381333931" })).not.toThrow()
  })

  it.each([
    ["an attribute too many", numbered(ATTRIBUTES_PER_PRODUCT_MAX + 1), "at most 30"],
    [
      "two names that differ in case only",
      [
        { name: "Glaze", value: "ash" },
        { name: "glaze ", value: "salt" },
      ],
      '"glaze "',
    ],
    ["a nameless attribute", [{ name: " ", value: "ash" }], "1 to 60"],
    ["a long name", [{ name: "n".repeat(61), value: "ash" }], "1 to 60"],
    ["a long value", [{ name: "Glaze", value: "v".repeat(201) }], "1 to 200"],
  ])("refuses %s", (_, attributes, words) => {
    expect(() => assertContentIsSound({ attributes })).toThrow(words)
  })

  it("refuses a listing group that no key looks like", () => {
    expect(() => assertContentIsSound({ listing_group: "a b c" })).toThrow('"a b c"')
  })
})

describe("a key of a listing group", () => {
  it.each([
    ["4006381333931", true],
    ["ash-teapot", true],
    ["ab", false],
    ["x".repeat(65), false],
    ["under_score", false],
    ["über", false],
  ])("%s: %s", (key, sound) => {
    expect(isListingGroupKey(key)).toBe(sound)
  })

  it("is one spelling of what people type", () => {
    expect(toListingGroupKey(" Ash-TEAPOT ")).toBe("ash-teapot")
  })
})

describe("the pictures of a product", () => {
  const before = [
    { id: "img_1", url: "https://p/1", metadata: { alt: "Front", source: "scan" } },
    { id: "img_2", url: "https://p/2", metadata: null },
  ]

  it("keep their ids where their addresses stay, in the new order", () => {
    const stored = storedPictures(
      [{ url: "https://p/2", alt: "Back" }, { url: "https://p/1" }],
      before
    )
    expect(stored).toEqual([
      { id: "img_2", url: "https://p/2", rank: 0, metadata: { alt: "Back" } },
      { id: "img_1", url: "https://p/1", rank: 1, metadata: { alt: null, source: "scan" } },
    ])
  })

  it("use an id once, when one picture is shown twice", () => {
    const [first, second] = storedPictures([{ url: "https://p/1" }, { url: "https://p/1" }], before)
    expect(first).toHaveProperty("id", "img_1")
    expect(second).not.toHaveProperty("id")
  })

  it("are shown in order, and without what is no description", () => {
    const rows = [
      { id: "img_2", url: "https://p/2", rank: 1, metadata: { alt: 7 } },
      { id: "img_1", url: "https://p/1", rank: 0, metadata: { alt: "Front" } },
    ]
    expect(shownPictures(rows)).toEqual([
      { id: "img_1", url: "https://p/1", rank: 0, alt: "Front" },
      { id: "img_2", url: "https://p/2", rank: 1, alt: null },
    ])
  })
})
