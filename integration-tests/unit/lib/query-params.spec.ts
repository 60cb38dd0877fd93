import { z } from "@medusajs/framework/zod"
import { jsonSchema } from "../../../src/lib/openapi/json-schema"
import { listParams, oneOrMore, period, search } from "../../../src/lib/query-params"

const query = listParams({ order: "-made_at", orderable: ["made_at"] })
  .extend({ status: oneOrMore(["open", "closed"]), made_at: period, q: search })
  .strict()

describe("the query of a list", () => {
  it("has a page and an order when nothing is asked for", () => {
    expect(query.parse({})).toEqual({ limit: 20, offset: 0, order: "-made_at" })
  })

  it("takes one value of a closed list or several", () => {
    expect(query.parse({ status: "open" }).status).toEqual(["open"])
    expect(query.parse({ status: ["open", "closed"] }).status).toEqual(["open", "closed"])
  })

  it.each([
    ["what was deleted", { with_deleted: "true" }],
    ["another order", { order: "id" }],
    ["a longer page", { limit: "101" }],
    ["a status that there is not", { status: "lost" }],
    ["what is no date", { made_at: { $gte: "yesterday" } }],
  ])("does not take %s", (_, asked) => {
    expect(query.safeParse(asked).success).toBe(false)
  })

  it("says in the API documents what it takes", () => {
    expect(jsonSchema(query, "input", {})).toMatchObject({
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 100, default: 20 },
        order: { enum: ["made_at", "-made_at"], default: "-made_at" },
        status: { anyOf: [{ enum: ["open", "closed"] }, { type: "array" }] },
        made_at: { properties: { $gte: { format: "date-time" } } },
      },
    })
    expect(jsonSchema(z.strictObject({ q: search }), "input", {})).not.toHaveProperty("required")
  })
})
