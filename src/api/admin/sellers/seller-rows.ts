import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { validBody, validQuery } from "../../../lib/validated"

/** A list and the fields that its rows have. */
export const list = (
  matcher: string,
  schema: Parameters<typeof validQuery>[0],
  defaults: string[]
): MiddlewareRoute => ({
  matcher,
  methods: ["GET"],
  middlewares: [validQuery(schema, { defaults, allowed: defaults, isList: true })],
})

/** The body of a POST. */
export const body = (
  matcher: string,
  schema: Parameters<typeof validBody>[0]
): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

/** The rows of a seller that does not exist are not an empty list. */
async function requireSeller(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "seller", fields: ["id"], filters: { id: req.params.id } },
      { throwIfKeyNotFound: true }
    )
  next()
}

/** A list of what belongs to the seller in the path. */
export const listOf = (...of: Parameters<typeof list>): MiddlewareRoute => {
  const { middlewares = [], ...route } = list(...of)
  return { ...route, middlewares: [...middlewares, requireSeller] }
}
