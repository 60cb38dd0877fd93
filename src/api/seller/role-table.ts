import { MEMBER_ROLES, MemberRole } from "../../modules/seller/rules"

type Method = "GET" | "POST" | "DELETE"
export type RoleRule = { method: Method; path: string; roles: readonly MemberRole[] }

const EVERYONE = MEMBER_ROLES
const OWNER: readonly MemberRole[] = ["owner"]
const CATALOGUE: readonly MemberRole[] = ["owner", "manager"]
const DISPATCH: readonly MemberRole[] = ["owner", "manager", "fulfilment"]

/** Who may do what on `/seller`. What is not in the table does not exist for anybody. */
export const ROLE_TABLE: readonly RoleRule[] = [
  { method: "GET", path: "/seller/store", roles: EVERYONE },
  { method: "POST", path: "/seller/store", roles: OWNER },
  { method: "GET", path: "/seller/overview", roles: EVERYONE },
  { method: "POST", path: "/seller/uploads", roles: CATALOGUE },
  { method: "GET", path: "/seller/currencies", roles: EVERYONE },
  { method: "GET", path: "/seller/product-categories", roles: EVERYONE },
  { method: "GET", path: "/seller/shipping-options", roles: EVERYONE },
  { method: "POST", path: "/seller/shipping-options/:id", roles: OWNER },
  { method: "GET", path: "/seller/products", roles: EVERYONE },
  { method: "POST", path: "/seller/products", roles: CATALOGUE },
  { method: "GET", path: "/seller/products/:id", roles: EVERYONE },
  { method: "POST", path: "/seller/products/:id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/products/:id", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/submit", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/variants", roles: CATALOGUE },
  { method: "POST", path: "/seller/products/:id/variants/:variant_id", roles: CATALOGUE },
  { method: "DELETE", path: "/seller/products/:id/variants/:variant_id", roles: CATALOGUE },
  { method: "GET", path: "/seller/orders", roles: EVERYONE },
  { method: "GET", path: "/seller/orders/:id", roles: EVERYONE },
  { method: "POST", path: "/seller/orders/:id/fulfillments", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/shipments", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/deliveries", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/status", roles: DISPATCH },
  { method: "POST", path: "/seller/orders/:id/cancel", roles: CATALOGUE },
]

const segmentsOf = (path: string) => path.split("/").filter(Boolean)

const matches = (rule: RoleRule, method: string, path: string): boolean => {
  if (rule.method !== method) return false
  const [wanted, given] = [segmentsOf(rule.path), segmentsOf(path)]
  return (
    wanted.length === given.length &&
    wanted.every((segment, i) => segment.startsWith(":") || segment === given[i])
  )
}

/** The roles that may call the route, or undefined when there is no such route. */
export const rolesFor = (method: string, path: string): readonly MemberRole[] | undefined =>
  ROLE_TABLE.find((rule) => matches(rule, method, path))?.roles
