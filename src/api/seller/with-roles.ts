import { RouteDocument, RouteDocuments, RouteName } from "../../lib/openapi/documents"
import { MEMBER_ROLES } from "../../modules/seller/rules"
import { rolesFor } from "./role-table"

/** Says of each route who may call it, by the table that refuses everybody else. */
export const withRoles = ({ routes, ...group }: RouteDocuments): RouteDocuments => ({
  ...group,
  routes: Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [
      name,
      // The keys of `routes` are names of routes.
      { ...route, description: describedFor(name as RouteName, route) },
    ])
  ),
})

function describedFor(name: RouteName, { description, is_open }: RouteDocument) {
  if (is_open) return description
  const [verb, path] = name.split(" ")
  const roles = rolesFor(verb, path) ?? []
  const all = roles.length === MEMBER_ROLES.length
  const who = all ? "Open to every role." : `Roles: ${roles.join(", ")}.`
  return [description, who].filter(Boolean).join("\n\n")
}
