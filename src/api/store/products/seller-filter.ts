import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

export const SELLERS_PER_FILTER_MAX = 20
const LENGTH_MAX = 100
const PARAMETERS = { seller_id: "id", seller_handle: "handle" } as const

type Filter = { id?: string[]; handle?: string[] }
type WithFilter = { seller_filter?: Filter }

/** One value or several: `seller_id=a`, `seller_id[]=a&seller_id[]=b`. */
function valuesOf(name: string, given: unknown): string[] {
  const values = Array.isArray(given) ? given : [given]
  const sound = values.filter(
    (value) => typeof value === "string" && value.length > 0 && value.length <= LENGTH_MAX
  )
  if (sound.length === values.length && values.length <= SELLERS_PER_FILTER_MAX) return sound
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Field '${name}' accepts one to ${SELLERS_PER_FILTER_MAX} texts of up to ${LENGTH_MAX} characters`
  )
}

/**
 * Takes the seller out of the query of the platform's product list, whose validator refuses what
 * it does not know. It must run before that validator, so it is mounted without a method.
 */
export function takeSellerFilter(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (req.method !== "GET" || req.path !== "/") return next()
  const filter: Filter = {}
  for (const [name, column] of Object.entries(PARAMETERS)) {
    if (req.query[name] === undefined) continue
    filter[column] = valuesOf(name, req.query[name])
    delete req.query[name]
  }
  // A request is an open object; the field is ours alone.
  if (Object.keys(filter).length) Object.assign(req, { seller_filter: filter })
  next()
}

/** Narrows the list to the sellers that were asked for, after the platform made its filters. */
export function filterBySeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { seller_filter } = req as unknown as WithFilter
  if (seller_filter) req.filterableFields.seller = seller_filter
  next()
}
