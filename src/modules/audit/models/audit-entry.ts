import { model } from "@medusajs/framework/utils"
import { AUDIT_ACTORS } from "../rules"

/** That somebody did something worth remembering. Rows are only ever added. */
export default model
  .define("audit_entry", {
    id: model.id({ prefix: "audit" }).primaryKey(),
    actor_type: model.enum([...AUDIT_ACTORS]),
    /** The dashboard user; null for the system. */
    actor_id: model.text().nullable(),
    /** What was done, in the words of events: "seller.suspended". */
    action: model.text(),
    /** What it was done to. */
    resource_type: model.text(),
    resource_id: model.text(),
    /** The store it concerns, if any. */
    seller_id: model.text().nullable(),
    /** Facts that cannot be read again later: the reason, what the value was before. No secrets. */
    details: model.json<Record<string, unknown>>().nullable(),
  })
  .indexes([
    { on: ["seller_id", "created_at"] },
    { on: ["resource_type", "resource_id", "created_at"] },
    { on: ["actor_id", "created_at"] },
  ])
