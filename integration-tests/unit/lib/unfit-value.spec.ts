import { asUnfitValue } from "../../../src/lib/unfit-value"

describe("a value that the database cannot take", () => {
  it.each(["22003", "22007", "22P02"])("is refused when it says %s", (code) => {
    const error = Object.assign(new Error("secret: invalid input syntax"), { code })
    expect(asUnfitValue(error)).toMatchObject({ type: "invalid_data" })
    expect(asUnfitValue(error)!.message).not.toContain("secret")
  })

  it.each([
    ["Trying to order by not existing property Product.none", "There is no 'none' to order by"],
    ["Trying to query by not existing property Order.a.b", "There is no 'b' to query by"],
  ])("is refused when it names a column: %s", (message, words) => {
    expect(asUnfitValue(new Error(message))).toMatchObject({ type: "invalid_data", message: words })
  })

  it("is refused when it names what lies too deep", () => {
    const error = new Error("Key accessor more than 2 levels deep:  a.b.c.d")
    expect(asUnfitValue(error)).toMatchObject({ type: "invalid_data" })
  })

  it.each([
    ["a failure of ours", new Error("Cannot read properties of undefined")],
    ["a division by zero", Object.assign(new Error("division"), { code: "22012" })],
    ["a lost connection", Object.assign(new Error("terminated"), { code: "57P01" })],
  ])("is not %s", (_, error) => {
    expect(asUnfitValue(error)).toBeUndefined()
  })
})
