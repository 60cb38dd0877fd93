import type { MiddlewareRoute } from "@medusajs/framework/http"
import { OpenApiDocument, openApiDocument, Webhook } from "../../lib/openapi/document"
import { Checked, checkedBy } from "../../lib/validated"
import { PUBLIC_EVENTS } from "../../modules/webhook/catalogue"
import { envelopeSchemaOf } from "../../workflows/webhook/event-types"
import { DOCUMENTS, SurfaceName } from "../documents"
import middlewares from "../middlewares"
import { SURFACE } from "./surfaces"

/** Parameters may have another name in a matcher than in the folder of the route. */
const nameless = (path: string) => path.replace(/:\w+/g, ":")

const made = new Map<SurfaceName, OpenApiDocument>()

/** The OpenAPI 3.1 document of a surface, from the schemas that check its requests. */
export function openApiOf(surface: SurfaceName): OpenApiDocument {
  const known = made.get(surface)
  if (known) return known
  const document = openApiDocument(
    SURFACE[surface],
    DOCUMENTS[surface],
    (name) => checksOf().get(nameless(name)) ?? {},
    webhooksOf(surface)
  )
  made.set(surface, document)
  return document
}

const AUDIENCES = { store: null, seller: "seller", admin: "merchant" } as const

/** What somebody of the surface can subscribe to. */
function webhooksOf(surface: SurfaceName): Webhook[] {
  const audience = AUDIENCES[surface]
  if (!audience) return []
  return PUBLIC_EVENTS.flatMap(({ type, says: description }) => {
    const payload = envelopeSchemaOf(type, audience)
    return payload ? [{ type, description, tag: "Webhooks", payload }] : []
  })
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
