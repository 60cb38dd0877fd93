import { assertDocumented } from "../../helpers/documented"

const PAGE = { auctions: [], count: 0, offset: 0, limit: 20 }

/** An answer to `GET /store/auctions`, as a test is given it. */
const anAnswer = (data: object, { query = "", status = 200 } = {}) => ({
  config: { method: "get", url: `/store/auctions${query}` },
  ...{ status, data },
})
const held =
  (...answer: Parameters<typeof anAnswer>) =>
  () =>
    assertDocumented(anAnswer(...answer))

describe("an answer that a test is given", () => {
  it("passes when it is what the document says", () => {
    expect(held(PAGE)).not.toThrow()
  })

  it.each([
    ["a field that the document does not know", { ...PAGE, secret: 1 }, "secret"],
    ["a field that is missing", { auctions: [], offset: 0, limit: 20 }, "count"],
    ["a number as text", { ...PAGE, count: "0" }, "/count must be integer"],
    ["a row of another shape", { ...PAGE, auctions: [{ id: "auc_1" }] }, "/auctions/0"],
  ])("fails the test for %s", (_, data, named) => {
    expect(held(data)).toThrow(named)
  })

  it("may leave out what was not asked for, and add nothing", () => {
    const query = "?fields=id"
    expect(held({ ...PAGE, auctions: [{ id: "auc_1" }] }, { query })).not.toThrow()
    expect(held({ ...PAGE, auctions: [{ id: 1 }] }, { query })).toThrow("/auctions/0/id")
    expect(held({ ...PAGE, auctions: [{ max: 5 }] }, { query })).toThrow("max")
  })

  it("has a status that the document knows", () => {
    expect(held(PAGE, { status: 202 })).toThrow("answered 202")
  })
})
