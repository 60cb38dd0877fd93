import {
  authenticate,
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError, parseCorsOrigins } from "@medusajs/framework/utils"
import cors from "cors"
import { findMembership } from "./find-membership"
import { isPersonal, rolesFor } from "./role-table"
import { rememberSeller, sellerOf, whyOnlyReading } from "./seller-of"

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

async function requireMembership(
  req: AuthenticatedMedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  if (isPublic(req)) return next()
  if (!req.auth_context?.actor_id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Sign in first")
  }
  const membership = await findMembership(req)
  if (!membership) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only members of a seller may do this")
  }
  rememberSeller(req, membership)
  next()
}

/** Asks the role table, and lets the members of a store that is not active only read. */
function requireRole(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (isPublic(req)) return next()
  const roles = rolesFor(req.method, pathOf(req))
  if (!roles) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such resource")
  const membership = sellerOf(req)
  const { role } = membership
  if (!roles.includes(role)) {
    const message = `A ${role} may not do this; it takes one of: ${roles.join(", ")}`
    throw new MedusaError(MedusaError.Types.FORBIDDEN, message)
  }
  if (req.method === "GET") return next()
  const isOwnAffair = !membership.view && isPersonal(req.method, pathOf(req))
  const refusal = isOwnAffair ? null : whyOnlyReading(membership)
  if (refusal) throw new MedusaError(MedusaError.Types.FORBIDDEN, refusal)
  next()
}

/** Everything under `/seller`: default deny. Resources add their validators in their own folder. */
export const sellerSurfaceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/seller",
    middlewares: [allowDashboardOrigins, requireUser, requireMembership, requireRole],
  },
]
