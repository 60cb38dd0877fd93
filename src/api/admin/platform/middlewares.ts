import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

const { NOT_FOUND, INVALID_DATA } = MedusaError.Types

/** Parts of the platform that this shop does without; their routes would fail, or never answer. */
const ABSENT = ["/admin/index", "/admin/rbac", "/admin/users/:id/roles"]

function refuseAbsent() {
  throw new MedusaError(NOT_FOUND, "This shop does without that part of the platform")
}

/**
 * Refuses an id that there is not. Some routes of the platform take for granted that it is there,
 * and fail.
 */
const mustExist =
  (entity: string) => async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    const { id } = req.params
    const { data } = await req.scope
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity, fields: ["id"], filters: { id } })
    if (data.length) return next()
    throw new MedusaError(NOT_FOUND, `There is no ${entity.replace("_", " ")} with id '${id}'`)
  }

/** The platform takes the name for granted. */
function mustHaveName(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { name } = (req.body ?? {}) as { name?: unknown }
  if (req.method !== "POST" || req.path !== "/" || typeof name === "string") return next()
  throw new MedusaError(INVALID_DATA, "Field 'name' is required")
}

/** In front of routes of the platform that would blame the server for what was asked. */
export const adminPlatformMiddlewares: MiddlewareRoute[] = [
  ...ABSENT.map((matcher) => ({ matcher, middlewares: [refuseAbsent] })),
  { matcher: "/admin/stock-locations", middlewares: [mustHaveName] },
  ...(
    [
      ["/admin/api-keys/:id/sales-channels", "api_key"],
      ["/admin/products/:id/options", "product"],
      ["/admin/products/:id/variants", "product"],
      ["/admin/claims/:id/inbound", "order_claim"],
      ["/admin/exchanges/:id/inbound", "order_exchange"],
      ["/admin/fulfillment-providers/:id/options", "fulfillment_provider"],
    ] as const
  ).map(([matcher, entity]) => ({ matcher, middlewares: [mustExist(entity)] })),
]
