import { model } from "@medusajs/framework/utils"
import { AUDIT_ACTORS, AUDIT_OUTCOMES } from "../rules"

/** That somebody did something worth remembering. Rows are only ever added; a trigger sees to it. */
export default model
  .define("audit_entry", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    actor_type: model.enum([...AUDIT_ACTORS]),
    /** The dashboard user or the API key; null for the system. */
    actor_id: model.text().nullable(),
    /** What was done, in the words of events: "seller.suspended"; "staff.request" for a request. */
    action: model.text(),
    /** What it was done to: an entity, or of a request the first word of its path ("products"). */
    resource_type: model.text(),
    /** Null for a request that is about no single thing. */
    resource_id: model.text().nullable(),
    /** The store it concerns, if any. */
    seller_id: model.text().nullable(),
    /** Facts that cannot be read again later: the reason, what the value was before. No secrets. */
    details: model.json<Record<string, unknown>>().nullable(),
    /** Of a request, as are all below: "POST". */
    method: model.text().nullable(),
    /** With names in place of ids: "/admin/products/:id". */
    route: model.text().nullable(),
    outcome: model.enum([...AUDIT_OUTCOMES]).nullable(),
    status: model.number().nullable(),
    request_id: model.text().nullable(),
    /** Every id that the request named or made. */
    touched: model.array().nullable(),
    /** Names of what was sent, never what they said. */
    fields: model.array().nullable(),
  })
  .indexes([
    { on: ["seller_id", "created_at"] },
    { on: ["resource_type", "resource_id", "created_at"] },
    { on: ["actor_id", "created_at"] },
    { on: ["created_at", "id"] },
    { on: ["resource_id", "created_at"] },
    { on: ["touched"], type: "GIN" },
  ])
