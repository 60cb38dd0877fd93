import { openApiOf } from "../../../src/api/docs/openapi"
import { published } from "../../../src/lib/openapi/published"

const BAN = '"additionalProperties":false'
const textOf = (value: unknown) => JSON.stringify(value)

describe("a document that is handed out", () => {
  const exact = openApiOf("seller")
  const open = published(exact)
  const { get, post } = open.paths["/seller/webhook-endpoints"]

  it("lets answers and webhooks have fields that nobody knows yet", () => {
    expect(textOf(exact.components.schemas)).toContain(BAN)
    expect(textOf([open.components.schemas, open.webhooks, get.responses])).not.toContain(BAN)
  })

  it("still says that a request takes no others", () => {
    expect(textOf(post.requestBody)).toContain(BAN)
    expect(post.requestBody).toEqual(exact.paths["/seller/webhook-endpoints"].post.requestBody)
  })

  it("is the same in all else", () => {
    expect(Object.keys(open)).toEqual(Object.keys(exact))
    expect(Object.keys(open.paths)).toEqual(Object.keys(exact.paths))
    expect(open.components.securitySchemes).toEqual(exact.components.securitySchemes)
  })
})
