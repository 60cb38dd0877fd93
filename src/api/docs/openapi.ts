import type { MiddlewareRoute } from "@medusajs/framework/http"
import { OpenApiDocument, openApiDocument } from "../../lib/openapi/document"
import { Checked, checkedBy } from "../../lib/validated"
import type { Audience } from "../../modules/webhook/catalogue"
import { webhookDocumentsOf } from "../../workflows/webhook/event-types"
import { DOCUMENTS } from "../documents"
import middlewares from "../middlewares"
import { SURFACE, SurfaceName } from "./surfaces"

/** Parameters may have another name in a matcher than in the folder of the route. */
const nameless = (path: string) => path.replace(/:\w+/g, ":")

/** Shoppers' systems hear of nothing. */
const AUDIENCES: Partial<Record<SurfaceName, Audience>> = { seller: "seller", admin: "merchant" }

const made = new Map<SurfaceName, OpenApiDocument>()

/** The OpenAPI 3.1 document of a surface, from the schemas that check its requests. */
export function openApiOf(surface: SurfaceName): OpenApiDocument {
  const known = made.get(surface)
  if (known) return known
  const document = openApiDocument(
    SURFACE[surface],
    DOCUMENTS[surface],
    (name) => checksOf().get(nameless(name)) ?? {},
    AUDIENCES[surface] && webhookDocumentsOf(AUDIENCES[surface])
  )
  made.set(surface, document)
  return document
}

let checks: Map<string, Checked> | undefined

/** What the validators of each route accept, by `VERB /path`. */
export function checksOf(): Map<string, Checked> {
  if (checks) return checks
  checks = new Map()
  for (const route of middlewares.routes ?? []) {
    for (const [verb, checked] of checkedIn(route)) {
      const key = nameless(`${verb} ${route.matcher}`)
      checks.set(key, { ...checks.get(key), ...checked })
    }
  }
  return checks
}

const checkedIn = ({ methods, middlewares: all }: MiddlewareRoute) =>
  (methods ?? []).flatMap((verb) =>
    (all ?? []).map((middleware): [string, Checked] => [verb, checkedBy(middleware)])
  )
