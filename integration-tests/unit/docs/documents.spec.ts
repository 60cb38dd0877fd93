import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { version } from "../../../package.json"
import { checksOf, openApiOf } from "../../../src/api/docs/openapi"
import { SURFACES, VERSION } from "../../../src/api/docs/surfaces"
import { DOCUMENTS } from "../../../src/api/documents"
import { RouteDocument, RouteName } from "../../../src/lib/openapi/documents"

const API = "src/api"
const SUMMARY_LENGTH_MAX = 80
/** Of the platform, and without them nobody could begin. */
const PLATFORM = ["POST /store/customers"]
/** `export async function GET`, `export const GET =`, `export { DELETE, GET }`. */
const EXPORTED = /export (?:async function|const) (GET|POST|DELETE)\b|export \{([^}]*)\}/g

/** What the folders of a surface answer, as `GET /store/auctions/:id`. */
function routesOf(surface: string): string[] {
  return readdirSync(join(API, surface), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const folder = file.replace(/\/?route\.ts$/, "").replace(/\[(\w+)\]/g, ":$1")
      const text = readFileSync(join(API, surface, file), "utf8")
      const verbs = [...text.matchAll(EXPORTED)].flatMap(([, one, several]) =>
        one ? [one] : several.split(",").map((verb) => verb.trim())
      )
      return verbs.map((verb) => `${verb} /${surface}/${folder}`)
    })
}

const entries = (surface: (typeof SURFACES)[number]) =>
  DOCUMENTS[surface].flatMap(({ routes }) => Object.entries(routes) as [RouteName, RouteDocument][])
const all = SURFACES.flatMap(entries)

describe.each(SURFACES)("the document of the %s API", (surface) => {
  const own = entries(surface)
    .map(([name]) => name)
    .filter((name) => name.includes(` /${surface}/`) && !PLATFORM.includes(name))

  it("knows every verb of every route, and nothing else", () => {
    expect([...own].sort()).toEqual(routesOf(surface).sort())
  })

  it("names each verb once", () => {
    expect(own.filter((name, i) => own.indexOf(name) !== i)).toEqual([])
  })

  it("says in JSON what an integrator reads in it", () => {
    const document = openApiOf(surface)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    expect(Object.keys(document.paths).length).toBeGreaterThan(0)
  })
})

describe("the documents", () => {
  it("are of the release", () => {
    expect(VERSION).toBe(version)
  })

  it("say of each route what it answers: a body, a file or nothing", () => {
    const silent = all.filter(
      ([, { answer, file, status = 200 }]) => !answer && !file && status === 200
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it("name what a route does in a few words", () => {
    const poor = all.filter(
      ([, { summary }]) =>
        !/^[A-Z]/.test(summary) || summary.endsWith(".") || summary.length > SUMMARY_LENGTH_MAX
    )
    expect(poor.map(([name]) => name)).toEqual([])
  })

  it("have an example wherever a body is taken, and each is accepted", () => {
    const problems = all.flatMap(([name, { body, example, upload }]) => {
      const schema = body ?? checksOf().get(name.replace(/:\w+/g, ":"))?.body
      if (!schema || upload) return []
      if (example === undefined) return [`${name} has no example`]
      const { error } = schema.safeParse(example)
      return error ? [`${name}: ${error.issues.map(({ message }) => message).join("; ")}`] : []
    })
    expect(problems).toEqual([])
  })

  it("mean one thing by each name of a schema", () => {
    const known = new Map<string, string>()
    const torn = SURFACES.flatMap((surface) =>
      Object.entries(openApiOf(surface).components.schemas).filter(([name, schema]) => {
        const text = JSON.stringify(schema)
        const before = known.get(name)
        known.set(name, text)
        return before !== undefined && before !== text
      })
    )
    expect(torn.map(([name]) => name)).toEqual([])
  })
})
