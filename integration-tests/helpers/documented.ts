import { STATUS_CODES } from "node:http"
import Ajv2020, { ValidateFunction } from "ajv/dist/2020"
import addFormats from "ajv-formats"
import { openApiOf } from "../../src/api/docs/openapi"
import { SURFACES, SurfaceName } from "../../src/api/docs/surfaces"
import type { OpenApiDocument } from "../../src/lib/openapi/document"

/** As axios hands it over. */
export type Answer = {
  config: { url?: string; method?: string; params?: { fields?: string } }
  status: number
  data: unknown
}
type Schema = { [key: string]: unknown }
type Route = { surface: SurfaceName; verb: string; path: string; pattern: RegExp }

const ERRORS_SHOWN_MAX = 10
const PARAMS_SHOWN_MAX = 200
const HTTP_NO_CONTENT = 204
const HTTP_REDIRECT = 300

let routes: Route[] | undefined
const validators = new Map<string, ValidateFunction>()
let ajv: Ajv2020 | undefined

/**
 * Holds an answer to what was done against the document of its route; refusals have one shape.
 *
 * @throws when the document says something else, or does not know the status
 */
export function assertDocumented({ config, status, data }: Answer) {
  if (status >= HTTP_REDIRECT) return
  const url = new URL(config.url ?? "", "http://any")
  const verb = (config.method ?? "get").toLowerCase()
  const route = routeOf(verb, url.pathname)
  if (!route) return
  const name = `${verb.toUpperCase()} ${route.path}`
  const responses = openApiOf(route.surface).paths[route.path][verb].responses as Schema
  const response = responses[status] as { content?: Schema } | undefined
  if (!response) throw new Error(`${name} answered ${status}; its document does not know that`)
  const content = response.content?.["application/json"] as { schema: Schema } | undefined
  if (!content) return assertNoJson(name, response.content, status, data)
  const isPartial = url.searchParams.has("fields") || config.params?.fields !== undefined
  const validate = validatorOf(route, status, isPartial)
  if (validate(data)) return
  const shown = (validate.errors ?? [])
    .slice(0, ERRORS_SHOWN_MAX)
    .map(({ instancePath, message, params }) => `  ${instancePath} ${message} ${shortly(params)}`)
  throw new Error(`${name} answered what its document does not say:\n${shown.join("\n")}`)
}

const shortly = (params: object) => JSON.stringify(params).slice(0, PARAMS_SHOWN_MAX)

/** Of a route that answers nothing, the platform sends the name of the status. */
function assertNoJson(name: string, content: Schema | undefined, status: number, data: unknown) {
  if (content || status === HTTP_NO_CONTENT || !data || data === STATUS_CODES[status]) return
  throw new Error(`${name} answered ${status} with a body; its document has none`)
}

/** Who asks for some fields is answered those: of a partial answer nothing is required. */
function validatorOf({ surface, path, verb }: Route, status: number, isPartial: boolean) {
  ajv ??= checker()
  const steps = ["paths", path, verb, "responses", status, "content", "application/json", "schema"]
  const pointer = steps.map((step) => encodeURIComponent(escaped(String(step)))).join("/")
  const $ref = `${surface}${isPartial ? "-partial" : ""}#/${pointer}`
  const known = validators.get($ref)
  if (known) return known
  const made = ajv.compile({ $ref })
  validators.set($ref, made)
  return made
}

/** Of a step in a JSON pointer (RFC 6901). */
const escaped = (step: string) => step.replaceAll("~", "~0").replaceAll("/", "~1")

function checker(): Ajv2020 {
  const made = new Ajv2020({ strict: false, allErrors: true })
  addFormats(made)
  for (const surface of SURFACES) {
    made.addSchema(openApiOf(surface), surface)
    made.addSchema(withoutRequired(openApiOf(surface)) as object, `${surface}-partial`)
  }
  return made
}

function withoutRequired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRequired)
  if (!value || typeof value !== "object") return value
  const kept = Object.entries(value).filter(([key, it]) => key !== "required" || !Array.isArray(it))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutRequired(inner)]))
}

/** Fixed words come before parameters, as they do in the router. */
function routeOf(verb: string, path: string): Route | undefined {
  routes ??= SURFACES.flatMap((surface) => routesIn(surface, openApiOf(surface)))
  return routes.find((route) => route.verb === verb && route.pattern.test(path))
}

const routesIn = (surface: SurfaceName, { paths }: OpenApiDocument): Route[] =>
  Object.entries(paths)
    .flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => ({
        ...{ surface, verb, path },
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}/?$`),
      }))
    )
    .sort((a, b) => parametersIn(a.path) - parametersIn(b.path))

const parametersIn = (path: string) => path.split("{").length
