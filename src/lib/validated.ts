import {
  MiddlewareFunction,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

type QueryConfig = Parameters<typeof validateAndTransformQuery>[1]

/** What a middleware lets through. */
export type Checked = {
  body?: z.ZodType
  query?: z.ZodType
  /** Whether the same request is done once under an Idempotency-Key. */
  takes_key?: true
}

const checked = new WeakMap<MiddlewareFunction, Checked>()

function remember(middleware: MiddlewareFunction, what: Checked) {
  checked.set(middleware, what)
  return middleware
}

/** The platform's check of a body; the API documents learn from it what is accepted. */
export const validBody = (schema: z.ZodType): MiddlewareFunction =>
  // The platform asks for an object or a refined one, and only ever parses it.
  remember(validateAndTransformBody(schema as z.ZodObject), { body: schema })

/** The platform's check of a query, with its `fields`; the API documents learn from it, too. */
export const validQuery = (schema: z.ZodType, config: QueryConfig): MiddlewareFunction =>
  remember(validateAndTransformQuery(schema as z.ZodObject, config), { query: schema })

/** Says of a middleware that it reads an Idempotency-Key; the API documents learn from it, too. */
export const takesKey = (middleware: MiddlewareFunction): MiddlewareFunction =>
  remember(middleware, { takes_key: true })

/** What a middleware made here lets through; nothing is known of others. */
export const checkedBy = (middleware: MiddlewareFunction): Checked => checked.get(middleware) ?? {}
