import { z } from "@medusajs/framework/zod"
import { Checked } from "../validated"
import { RouteDocument, RouteDocuments, RouteName, Succeeded, Verb } from "./documents"
import { curl } from "./examples"
import { JsonSchema, jsonSchema } from "./json-schema"

/** What a surface has in common. */
export type Surface = {
  title: string
  /** Markdown: how to begin. */
  description: string
  version: string
  /** Ways to say who somebody is: any of them will do. */
  security: { name: string; scheme: JsonSchema }[]
  /** A key that each request carries in a header, also of who has not signed in. */
  key?: { name: string; header: string; description: string }
  /** What everybody may be answered, beside what follows from the route. */
  refusals: Partial<Record<number, string>>
}
export type Webhook = { type: string; description: string; tag: string; payload: z.ZodType }

export type OpenApiDocument = {
  openapi: string
  paths: Record<string, Record<string, JsonSchema>>
  webhooks?: Record<string, JsonSchema>
  components: { schemas: Record<string, JsonSchema> } & JsonSchema
} & JsonSchema

type Lookup = (name: RouteName) => Checked
type Components = Record<string, JsonSchema>

const ERROR: JsonSchema = {
  type: "object",
  description: "What was refused, and what would be accepted",
  properties: {
    type: {
      ...{ type: "string", description: "The kind of refusal" },
      examples: ["invalid_data", "not_found", "not_allowed", "unauthorized"],
    },
    message: {
      ...{ type: "string", description: "A sentence for people: what, and what is accepted" },
      examples: ["Field 'limit' accepts a whole number from 1 to 100"],
    },
    code: { type: "string", description: "Which rule, where there are several" },
  },
  required: ["message"],
}

/**
 * The OpenAPI 3.1 document of a surface.
 *
 * @param lookUp what the validators of a route accept
 */
export function openApiDocument(
  surface: Surface,
  groups: RouteDocuments[],
  lookUp: Lookup,
  webhooks: Webhook[] = []
): OpenApiDocument {
  const schemas: Components = { Error: ERROR }
  const paths: OpenApiDocument["paths"] = {}
  for (const { tag, routes } of groups) {
    for (const [name, route] of Object.entries(routes) as [RouteName, RouteDocument][]) {
      const [verb, path] = name.split(" ") as [Verb, string]
      const checked = { ...lookUp(name), ...(route.body && { body: route.body }) }
      if (route.query) checked.query = route.query
      paths[inBraces(path)] ??= {}
      paths[inBraces(path)][verb.toLowerCase()] = operation(surface, {
        ...{ name, verb, path, tag, route, checked, schemas },
      })
    }
  }
  const { title, version, description } = surface
  return {
    openapi: "3.1.0",
    info: { title, version, description },
    tags: tagsOf(groups),
    paths,
    ...(webhooks.length && { webhooks: webhookItems(webhooks, schemas) }),
    components: {
      schemas,
      securitySchemes: securitySchemes(surface),
    },
  }
}

/** Several groups may share a tag; the first that says something of it is shown. */
function tagsOf(groups: RouteDocuments[]): JsonSchema[] {
  const known = new Map<string, string | undefined>()
  for (const { tag, description } of groups) known.set(tag, known.get(tag) ?? description)
  return [...known].map(([name, description]) => ({ name, ...(description && { description }) }))
}

export const inBraces = (path: string) => path.replace(/:(\w+)/g, "{$1}")

/** The key goes with every way in, and with none. */
function securityOf(surface: Surface, { is_open, is_apart }: RouteDocument): JsonSchema[] {
  const { security } = surface
  const key = is_apart ? undefined : surface.key
  const always = key ? { [key.name]: [] } : {}
  if (is_open) return key ? [always] : []
  return security.map(({ name }) => ({ [name]: [], ...always }))
}

function securitySchemes({ security, key }: Surface): JsonSchema {
  const schemes = Object.fromEntries(security.map(({ name, scheme }) => [name, scheme]))
  if (!key) return schemes
  const { name, header, description } = key
  return { ...schemes, [name]: { type: "apiKey", in: "header", name: header, description } }
}

type Operation = {
  name: RouteName
  verb: Verb
  path: string
  tag: string
  route: RouteDocument
  checked: Checked
  schemas: Components
}

function operation(surface: Surface, one: Operation): JsonSchema {
  const { tag, route, verb, path, checked, schemas } = one
  const { summary, description, example, upload } = route
  const key = route.is_apart ? undefined : surface.key
  const sample = curl({ ...{ verb, path: inBraces(path), example, upload }, key, route })
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => inPath(name)),
    ...Object.entries(headersOf(one)).map(([name, text]) => inHeader(name, text)),
    ...(checked.query ? inQuery(checked.query, schemas) : []),
  ]
  const content = requestContent(one)
  return {
    operationId: operationId(verb, path),
    tags: [tag],
    summary,
    description: [description, "```bash\n" + sample + "\n```"].filter(Boolean).join("\n\n"),
    security: securityOf(surface, route),
    ...(parameters.length && { parameters }),
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...success(one), ...refusals(surface, one) },
  }
}

const KEY = `Any text, such as a UUID. The same request with the same key is done once: who asks again
within a day gets the first answer, with the header \`Idempotency-Replayed: true\``
const KEY_REFUSALS = {
  409: "Somebody else changed the same, or the first request with this Idempotency-Key is still worked on",
  422: "The Idempotency-Key stands for another request",
}
const headersOf = ({ route, checked }: Operation): Record<string, string> => ({
  ...(checked.takes_key && { "Idempotency-Key": KEY }),
  ...route.headers,
})

function requestContent({ route, checked, schemas }: Operation): JsonSchema | undefined {
  const schema = checked.body && jsonSchema(checked.body, "input", schemas)
  if (route.upload) return { "multipart/form-data": { schema: form(route.upload, schema) } }
  if (!schema) return undefined
  const { example } = route
  return { "application/json": { schema, ...(example !== undefined && { example }) } }
}

type Fields = { properties?: Record<string, JsonSchema>; required?: string[] }

/** Beside its files a form has texts, of which the validator knows what they may be. */
function form(upload: NonNullable<RouteDocument["upload"]>, texts: Fields = {}): JsonSchema {
  const fields = Object.entries(upload).map(([name, { is_file, is_list, description }]) => {
    const single = is_file
      ? { type: "string", format: "binary" }
      : { type: "string", ...texts.properties?.[name] }
    return [
      name,
      is_list ? { type: "array", items: single, description } : { ...single, description },
    ]
  })
  const files = Object.keys(upload).filter((name) => upload[name].is_file)
  const required = [...files, ...(texts.required ?? [])]
  return { type: "object", properties: Object.fromEntries(fields), required }
}

function success({ route, schemas }: Operation): JsonSchema {
  const { status = 200, answer, file } = route
  const content = file
    ? { [file]: { schema: { type: "string", format: "binary" } } }
    : answer && { "application/json": { schema: jsonSchema(answer, "output", schemas) } }
  return Object.fromEntries(
    [status].flat().map((one) => [one, { description: DONE[one], ...(content && { content }) }])
  )
}
const DONE: Record<Succeeded, string> = { 200: "Done", 201: "Made", 202: "Begun", 204: "Done" }

function refusals(surface: Surface, { route, path, checked }: Operation): JsonSchema {
  const usual: Partial<Record<number, string>> = {
    ...((checked.body || checked.query || route.upload) && {
      400: "Something is not as it should be; the message names it and what would be accepted",
    }),
    ...(!route.is_open && { 401: "Nobody is signed in" }),
    ...(path.includes(":") && { 404: "There is no such thing, or it is somebody else's" }),
    ...(checked.takes_key && KEY_REFUSALS),
    ...(!route.is_apart && surface.refusals),
    ...route.refusals,
  }
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } }
  return Object.fromEntries(
    Object.entries(usual).flatMap(([status, description]) =>
      description ? [[status, { description, content }]] : []
    )
  )
}

const inPath = (name: string) => ({
  ...{ name, in: "path", required: true },
  schema: { type: "string" },
})
const inHeader = (name: string, description: string) => ({
  ...{ name, in: "header", required: false, description },
  schema: { type: "string" },
})

/** Each field of a query is a parameter; an object is written `name[field]=…`. */
function inQuery(query: z.ZodType, schemas: Components): JsonSchema[] {
  const { properties = {}, required = [] } = jsonSchema(query, "input", schemas) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: "query", required: required.includes(name), schema },
    ...(schema.type === "object" && { style: "deepObject", explode: true }),
    ...(typeof description === "string" && { description }),
  }))
}

function webhookItems(webhooks: Webhook[], schemas: Components): Record<string, JsonSchema> {
  return Object.fromEntries(
    webhooks.map(({ type, description, tag, payload }) => [
      type,
      {
        post: {
          operationId: `webhook_${type.replaceAll(".", "_")}`,
          ...{ tags: [tag], summary: description },
          requestBody: {
            content: { "application/json": { schema: jsonSchema(payload, "output", schemas) } },
          },
          responses: { "2XX": { description: "Taken; anything else is tried again" } },
        },
      },
    ])
  )
}

function operationId(verb: Verb, path: string): string {
  const words = path.split(/[/_-]/).filter(Boolean)
  const camel = words.map((word) => {
    const plain = word.replace(/^:/, "by-")
    return plain.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  })
  return verb.toLowerCase() + camel.join("")
}
