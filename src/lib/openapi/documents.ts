import { z } from "@medusajs/framework/zod"

export type Verb = "GET" | "POST" | "DELETE"
export type RouteName = `${Verb} /${string}`

/** Statuses that are worth a sentence beyond the usual one. */
export type Refused = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503

export type Succeeded = 200 | 201 | 202 | 204

/** What an integrator has to know of one verb of one route, beyond what its validators say. */
export type RouteDocument = {
  /** What it does, in a few words without a full stop. */
  summary: string
  /** Rules that are not in the schemas; markdown. */
  description?: string
  /** Nobody has to sign in for it. */
  is_open?: true
  /** Not of the surface itself, like a sign-in: it has neither its key nor its refusals. */
  is_apart?: true
  /** 200 unless it is said; several where it depends. */
  status?: Succeeded | readonly Succeeded[]
  /** The JSON that is answered. */
  answer?: z.ZodType
  /** The media type of what is answered when that is a file. */
  file?: string
  /** The fields of a form with files: `{ files: { is_file: true, is_list: true } }`. */
  upload?: Record<string, { is_file?: true; is_list?: true; description: string }>
  /** Where the route checks by itself. */
  body?: z.ZodType
  query?: z.ZodType
  /** Headers that it reads, with a sentence each. */
  headers?: Record<string, string>
  /** A body that can be sent as it is; ids are of the right shape. */
  example?: unknown
  /** Refusals of its own: when, in a sentence. The usual ones need no mention, or `undefined`. */
  refusals?: Partial<Record<Refused, string>>
}

export type RouteDocuments = {
  /** Under which title the documents show them. */
  tag: string
  description?: string
  routes: Record<RouteName, RouteDocument>
}

/** The API documents of one folder of routes; `:name` in a path as the router writes it. */
export const documents = (
  tag: string,
  routes: RouteDocuments["routes"],
  description?: string
): RouteDocuments => ({ tag, routes, description })
