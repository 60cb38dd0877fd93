import { z } from "@medusajs/framework/zod"

export type JsonSchema = { [key: string]: unknown }
type Override = Parameters<typeof z.toJSONSchema>[1] extends infer Options
  ? NonNullable<NonNullable<Options> extends { override?: infer Found } ? Found : never>
  : never

/** Nobody sends these; they only say that a number is a safe integer. */
const SAFE = new Set<unknown>([Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])

/**
 * A zod schema as JSON Schema 2020-12. Named schemas (`meta({ id })`) are put into `components`,
 * and mentioned by reference.
 *
 * @param direction `input` what may be sent, `output` what is answered
 */
export function jsonSchema(
  schema: z.ZodType,
  direction: "input" | "output",
  components: Record<string, JsonSchema>
): JsonSchema {
  const { $schema: _, $defs, ...made } = convert(schema, direction)
  for (const [name, found] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
    components[name] ??= pointing(found)
  }
  const { id } = made
  if (typeof id !== "string") return pointing(made)
  components[id] ??= pointing(made)
  return { $ref: `#/components/schemas/${id}` }
}

const convert = (schema: z.ZodType, io: "input" | "output"): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: "any", override: overrideFor(io) })

/** A preparation in front of a schema accepts what the schema does, written in more ways. */
const overrideFor =
  (io: "input" | "output"): Override =>
  ({ zodSchema, jsonSchema: made }) => {
    const { def } = zodSchema._zod
    if (io === "input" && def.type === "pipe" && def.in._zod.def.type === "transform") {
      // Both are schemas of the same library; the core's type names only what all of them share.
      const { $schema: _, ...after } = convert(def.out as z.ZodType, io)
      become(made, orOnlyValue(after))
    }
    // Any preparation makes a field look as if it had to be sent.
    if (io === "input" && def.type === "object") keepRequired(made, def.shape as z.ZodRawShape)
    if (made.format === "date-time") delete made.pattern
    if (SAFE.has(made.minimum)) delete made.minimum
    if (SAFE.has(made.maximum)) delete made.maximum
  }

/** The library goes on with the same object. */
function become(made: JsonSchema, other: JsonSchema) {
  for (const key of Object.keys(made)) delete made[key]
  Object.assign(made, other)
}

function keepRequired(made: JsonSchema, shape: z.ZodRawShape) {
  const required = (made.required as string[] | undefined)?.filter((name) => {
    const field = shape[name] as z.ZodType
    return !field.safeParse(undefined).success
  })
  if (required?.length) made.required = required
  else delete made.required
}

/** What is made a list of before it is checked may be written as its only value. */
const orOnlyValue = (list: JsonSchema): JsonSchema =>
  list.type === "array" && list.items ? { anyOf: [list.items, list] } : list

/** References lead to the document's components; a name stands where they lead to. */
function pointing(value: JsonSchema): JsonSchema {
  const { id: _, ...rest } = value
  return walk(typeof value.id === "string" ? rest : value) as JsonSchema
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk)
  if (!value || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : walk(inner),
    ])
  )
}
