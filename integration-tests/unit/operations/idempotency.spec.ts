import { existsSync } from "node:fs"
import { join } from "node:path"
import { openApiOf } from "../../../src/api/docs/openapi"
import { SURFACES } from "../../../src/api/docs/surfaces"
import { idempotentMiddlewares } from "../../../src/api/idempotent"
import { isFinal, Question, requestOf, idOf } from "../../../src/modules/operations/idempotency"

const PLATFORM = "node_modules/@medusajs/medusa/dist/api"
const paths = idempotentMiddlewares.map(({ matcher }) => String(matcher))
const inFolders = (path: string) => path.replace(/:(\w+)/g, "[$1]")
const isOurs = (path: string) => existsSync(join("src/api", inFolders(path), "route.ts"))

type Operation = {
  parameters?: { name: string; in: string; required: boolean }[]
  responses: Record<string, unknown>
}

describe("routes that do once what comes twice under a key", () => {
  it.each(paths)("%s is one that exists", (path) => {
    const isPlatforms = existsSync(join(PLATFORM, inFolders(path), "route.js"))
    expect(isOurs(path) || isPlatforms).toBe(true)
  })

  it.each(paths.filter(isOurs))("%s says so in its document", (path) => {
    const written = path.replace(/:(\w+)/g, "{$1}")
    const [surface] = SURFACES.filter((name) => path.startsWith(`/${name}/`))
    const { parameters, responses } = openApiOf(surface).paths[written].post as Operation
    const key = parameters?.filter(({ name }) => name.toLowerCase() === "idempotency-key")
    expect(key).toEqual([expect.objectContaining({ in: "header", required: false })])
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["409", "422"]))
  })
})

describe("an answer", () => {
  it.each([200, 201, 204, 400, 403, 404, 422])("of %i is the last word", (status) => {
    expect(isFinal(status)).toBe(true)
  })
  it.each([401, 409, 429, 500, 502, 503])("of %i asks to come again", (status) => {
    expect(isFinal(status)).toBe(false)
  })
})

describe("a key", () => {
  const question: Question = {
    ...{ actor: "user:1", method: "POST", path: "/a", key: "k", holder: "h" },
    ...{ query: {}, body: { amount: 1 } },
  }
  it.each([
    ["of somebody else", { actor: "user:2" }],
    ["for another route", { path: "/b" }],
    ["that is another", { key: "l" }],
    ["with its parts elsewhere", { path: "/ak", key: "" }],
  ])("%s is another key", (_, change) => {
    expect(idOf({ ...question, ...change })).not.toBe(idOf(question))
  })
  it("stands for what was asked, whoever holds it", () => {
    expect(idOf({ ...question, holder: "i" })).toBe(idOf(question))
    expect(requestOf({ ...question, holder: "i" })).toBe(requestOf(question))
    expect(requestOf({ ...question, body: { amount: 2 } })).not.toBe(requestOf(question))
    expect(requestOf({ ...question, query: { a: "1" } })).not.toBe(requestOf(question))
  })
})
