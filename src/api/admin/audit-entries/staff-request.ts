import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { STAFF_REQUEST } from "../../../modules/audit/actions"
import {
  FIELDS_MAX,
  NAME_LENGTH_MAX,
  outcomeOf,
  ROUTE_LENGTH_MAX,
  TOUCHED_MAX,
} from "../../../modules/audit/rules"
import type { StaffRequest } from "../../../modules/audit/service"

const SURFACE = "/admin"
/** What the platform calls people and programs of the merchant. */
const ACTORS: Record<string, StaffRequest["actor_type"]> = {
  user: "merchant",
  "api-key": "api_key",
}

/** Ids of rows: a word and a number that no person types. */
const ID = /^[a-z][a-z0-9]*_[0-9A-Za-z]{8,60}$/
/** Names as programs give them; anything else could be a value in the place of a name. */
const NAME = /^[A-Za-z_][\w.-]*$/
/** Reference data has ids of its own. */
const ID_FIELDS = /^(id|ids|.+_ids?|add|remove|delete)$/

export const isStaff = (req: AuthenticatedMedusaRequest) =>
  Boolean(req.auth_context?.actor_id && ACTORS[req.auth_context.actor_type])

/** What may be written down of a request: who, where, which ids, which names; never a value. */
export function describeRequest(
  req: AuthenticatedMedusaRequest,
  { statusCode, writableFinished }: MedusaResponse,
  made: string | null
): StaffRequest {
  const path = pathOf(req)
  const route = templateOf(req, path).slice(0, ROUTE_LENGTH_MAX)
  const named = idsInPath(route, path)
  const touched = [...new Set([...named, ...idsIn(req.body), ...(made ? [made] : [])])]
  const status = writableFinished ? statusCode : null
  const { actor_type, actor_id } = req.auth_context
  return {
    ...{ actor_type: ACTORS[actor_type], actor_id, action: STAFF_REQUEST },
    resource_type: route.split("/")[2]?.slice(0, NAME_LENGTH_MAX) || "admin",
    resource_id: named[0] ?? made,
    ...{ method: req.method, route, outcome: outcomeOf(status), status },
    request_id: requestIdOf(req),
    touched: touched.slice(0, TOUCHED_MAX),
    fields: namesIn(req.body),
    created_at: new Date(),
  }
}

const pathOf = ({ originalUrl }: AuthenticatedMedusaRequest) =>
  originalUrl.split("?")[0].replace(/\/+$/, "")

/** The route that answered; where none did, the path with a name in place of everything like an id. */
function templateOf({ route, baseUrl }: AuthenticatedMedusaRequest, path: string) {
  const found: unknown = route?.path
  const whole = typeof found === "string" ? (baseUrl + found).replace(/\/+$/, "") : ""
  const isSame = whole.startsWith(SURFACE) && whole.split("/").length === path.split("/").length
  if (isSame && !whole.includes("*")) return whole
  return path
    .split("/")
    .map((part) => (ID.test(part) || part.length > NAME_LENGTH_MAX ? ":id" : part))
    .join("/")
}

function idsInPath(route: string, path: string) {
  const values = path.split("/")
  const found = route.split("/").flatMap((part, i) => (part.startsWith(":") ? [values[i]] : []))
  return found.filter((id) => id && id.length <= NAME_LENGTH_MAX)
}

/** Ids that a body names, two levels deep: `{ ids }`, `{ add }`, `{ update: [{ id }] }`. */
function idsIn(body: unknown, depth = 0): string[] {
  if (Array.isArray(body)) return body.slice(0, TOUCHED_MAX).flatMap((one) => idsIn(one, depth))
  if (!isRecord(body) || depth > 1) return []
  return Object.entries(body).flatMap(([name, value]) => {
    if (!ID_FIELDS.test(name)) return idsIn(value, depth + 1)
    const ids = [value].flat().filter((id): id is string => typeof id === "string" && ID.test(id))
    return [...ids.slice(0, TOUCHED_MAX), ...(ids.length ? [] : idsIn(value, depth + 1))]
  })
}

const namesIn = (body: unknown) =>
  isRecord(body)
    ? Object.keys(body)
        .filter((name) => name.length <= NAME_LENGTH_MAX && NAME.test(name))
        .slice(0, FIELDS_MAX)
    : []

/** The id of what an answer tells of: `{ product: { id } }`, or `{ id, deleted }`. */
export function idOfAnswer(body: unknown): string | null {
  if (!isRecord(body)) return null
  const told = [body, ...Object.values(body)].filter(isRecord).map(({ id }) => id)
  const id = told.find((one): one is string => typeof one === "string")
  return id && id.length <= NAME_LENGTH_MAX ? id : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** As the log of requests names it, so that both can be laid beside each other. */
function requestIdOf(req: AuthenticatedMedusaRequest) {
  const { requestId } = req as { requestId?: unknown }
  const id = requestId ?? req.headers["x-request-id"]
  return typeof id === "string" ? id.slice(0, NAME_LENGTH_MAX) : null
}
