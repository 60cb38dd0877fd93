import type { OpenApiDocument } from "./document"
import type { JsonSchema } from "./json-schema"

/**
 * What is handed out. Tests hold answers to exactly the fields that are known today; readers have to
 * expect that there will be more, so nothing that is answered or sent forbids them.
 */
export function published(document: OpenApiDocument): OpenApiDocument {
  const { paths, webhooks, components } = document
  const open = ([path, verbs]: [string, Record<string, JsonSchema>]) => [
    path,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, operation]) => [
        verb,
        { ...operation, responses: openToMore(operation.responses) },
      ])
    ),
  ]
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(paths).map(open)),
    ...(webhooks && { webhooks: openToMore(webhooks) }),
    components: { ...components, schemas: openToMore(components.schemas) },
  }
}

/** A JSON schema that takes fields which it does not know. */
export function openToMore<Schema>(schema: Schema): Schema {
  // Whatever it is, it comes back as the same with some fields of its objects left out.
  return withoutBan(schema) as Schema
}

function withoutBan(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBan)
  if (!value || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== "additionalProperties" || inner !== false)
      .map(([key, inner]) => [key, withoutBan(inner)])
  )
}
