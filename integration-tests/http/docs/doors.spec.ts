import { openApiOf } from "../../../src/api/docs/openapi"
import { SURFACES } from "../../../src/api/docs/surfaces"
import { Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"

type Operation = {
  security: object[]
  requestBody?: { content: { "application/json"?: { example?: object } } }
}

/** What is not theirs is not there, which the gate says before anybody asks who they are. */
const ORDER = "/store/orders/{id}"
const HIDDEN = [
  "post /store/customers/me/cart/merge",
  ...["feedback", "reviews", "platform-rating"].flatMap((path) => [
    `get ${ORDER}/${path}`,
    `post ${ORDER}/${path}`,
  ]),
  `post ${ORDER}/feedback/{feedback_id}`,
]

souk(({ api, getContainer }) => {
  let visitor: Actor

  beforeAll(async () => {
    visitor = (await aMarket(getContainer())).visitor
  })

  /** What a stranger is answered, who sends just what the document shows. */
  async function knock(verb: string, path: string, { requestBody }: Operation): Promise<number> {
    const data = requestBody?.content["application/json"]?.example
    const url = path.replace(/\{\w+\}/g, "none_01J0000000000000000000000")
    const request = { method: verb, url, data, ...visitor, validateStatus: () => true }
    return (await api.request(request)).status
  }

  it.each(SURFACES)(
    "lets a stranger into the %s API just where the document says so",
    async (of) => {
      const wrong: string[] = []
      for (const [path, verbs] of Object.entries(openApiOf(of).paths)) {
        for (const [verb, found] of Object.entries(verbs)) {
          // Every operation of the document is made by the same function.
          const operation = found as Operation
          const isOpen = !operation.security.some((way) => "bearer" in way)
          const status = await knock(verb, path, operation)
          // Who signs in with a password that is wrong is not let in either.
          if (path.startsWith("/auth/")) continue
          const closed = HIDDEN.includes(`${verb} ${path}`) ? 404 : 401
          const isRight = isOpen ? status !== 401 && status < 500 : status === closed
          if (!isRight) wrong.push(`${verb} ${path}: ${status}`)
        }
      }
      expect(wrong).toEqual([])
    }
  )
})
