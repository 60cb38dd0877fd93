import { openApiOf } from "../../../src/api/docs/openapi"
import { PUBLIC_EVENTS } from "../../../src/modules/webhook/catalogue"

const told = (audience: "merchant" | "seller") =>
  PUBLIC_EVENTS.filter(({ audiences }) => audiences.includes(audience)).map(({ type }) => type)

describe("the webhooks in the API documents", () => {
  it.each([
    ["admin", "merchant"],
    ["seller", "seller"],
  ] as const)("of the %s API are what the %s may hear of", (surface, audience) => {
    const { webhooks } = openApiOf(surface)
    expect(Object.keys(webhooks ?? {}).sort()).toEqual(told(audience).sort())
  })

  it("are none of a storefront's business", () => {
    expect(openApiOf("store")).not.toHaveProperty("webhooks")
  })
})
