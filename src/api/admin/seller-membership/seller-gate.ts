import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { membersAmong } from "./members-among"
import { hiddenEntriesOf, LAYOUT_ZONE } from "./menu"

/** What the dashboard's shell needs to start. Only GET; everything else is closed to sellers. */
const OPEN_TO_SELLERS = [
  /^\/admin\/seller-membership$/,
  /^\/admin\/users\/me$/,
  /^\/admin\/stores$/,
  /^\/admin\/(feature-flags|plugins|locales|search-indexes)$/,
  /^\/admin\/notifications$/,
  /^\/admin\/layouts\/configurations$/,
  /^\/admin\/layouts\/[^/]+\/configuration$/,
]

/** The only fields of shared rows that sellers read, whatever they ask for. */
const FORCED_FIELDS: Record<string, string> = {
  "/admin/users/me": "id,email,first_name,last_name,avatar_url,created_at",
  "/admin/stores": "id,name,*supported_currencies",
}

const pathOf = (req: MedusaRequest) => (req.baseUrl + req.path).replace(/\/+$/, "")

/** A layout that hides the entries; sellers cannot undo it because nothing is stored. */
const forcedLayout = (zone: string, user_id: string) => ({
  personal_configuration: {
    id: `seller-${zone}`,
    zone,
    user_id,
    is_system_default: false,
    configuration: { widgets: hiddenEntriesOf("seller", zone) },
  },
  default_configuration: null,
  active_scope: "personal",
})

const fromSellers = new WeakSet<MedusaRequest>()

/**
 * The platform shows every user all notifications. A seller gets those with the own name on; the
 * merchant's bell leaves out what was laid into the bells of others.
 */
export function ownNotificationsOnly(
  req: AuthenticatedMedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { filterableFields: filters } = req
  const receiver_id = req.auth_context.actor_id
  if (fromSellers.has(req)) filters.receiver_id = receiver_id
  else {
    const isOwn = { $or: [{ channel: { $ne: "feed" } }, { receiver_id: null }, { receiver_id }] }
    filters.$and = [filters.$and ?? [], isOwn].flat()
  }
  next()
}

/** Closes `/admin` to members of sellers, but for what the shell needs. Default deny. */
export async function sellerGate(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  const { actor_type, actor_id } = req.auth_context ?? {}
  if (actor_type !== "user" || !actor_id) return next()
  if (!(await membersAmong(req.scope, [actor_id])).size) return next()

  const path = pathOf(req)
  if (req.method !== "GET" || !OPEN_TO_SELLERS.some((open) => open.test(path))) {
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "This is for the marketplace's own staff")
  }
  const zone = LAYOUT_ZONE.exec(path)?.[1]
  if (zone) return res.json(forcedLayout(zone, actor_id))
  if (FORCED_FIELDS[path]) req.query = { fields: FORCED_FIELDS[path] }
  fromSellers.add(req)
  next()
}
