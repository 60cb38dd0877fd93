import {
  authenticate,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, parseCorsOrigins } from "@medusajs/framework/utils"
import cors from "cors"
import { rolesFor } from "./role-table"
import { rememberSeller, SellerMembership, sellerOf } from "./seller-of"

/** Whoever holds an invitation has no login yet. */
const PUBLIC_PATHS = ["/seller/invites/accept", "/seller/invites/preview"]

const pathOf = (req: MedusaRequest) => (req.baseUrl + req.path).replace(/\/+$/, "")
const isPublic = (req: MedusaRequest) => PUBLIC_PATHS.includes(pathOf(req))

function allowDashboardOrigins(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { projectConfig } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const origin = parseCorsOrigins(projectConfig.http.adminCors)
  return cors({ origin, credentials: true })(req, res, next)
}

const authenticateUser = authenticate("user", ["session", "bearer"])

function requireUser(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (isPublic(req)) return next()
  return authenticateUser(req, res, next)
}

/** Finds the caller's membership in the database; nothing in the request can name a seller. */
async function requireMembership(
  req: MedusaRequest & { auth_context?: { actor_id: string } },
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isPublic(req)) return next()
  const user_id = req.auth_context?.actor_id
  if (!user_id) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Sign in first")
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["id", "user_id", "role", "seller.*"],
    filters: { user_id },
  })
  const [member] = data
  if (!member?.seller) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only members of a seller may do this")
  }
  rememberSeller(req, {
    member_id: member.id,
    user_id,
    role: member.role,
    seller_id: member.seller.id,
    // The generated types call the enum columns plain text.
    seller: member.seller as SellerMembership["seller"],
  })
  next()
}

/** Asks the role table, and lets the members of a store that is not active only read. */
function requireRole(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (isPublic(req)) return next()
  const roles = rolesFor(req.method, pathOf(req))
  if (!roles) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such resource")
  const { role, seller } = sellerOf(req)
  if (!roles.includes(role)) {
    const message = `A ${role} may not do this; it takes one of: ${roles.join(", ")}`
    throw new MedusaError(MedusaError.Types.FORBIDDEN, message)
  }
  if (seller.status !== "active" && req.method !== "GET") {
    const message = `The store ${seller.name} is ${seller.status}; its members may only read`
    throw new MedusaError(MedusaError.Types.FORBIDDEN, message)
  }
  next()
}

/** Everything under `/seller`: default deny. Resources add their validators in their own folder. */
export const sellerSurfaceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller",
    middlewares: [allowDashboardOrigins, requireUser, requireMembership, requireRole],
  },
]
