import { model } from "@medusajs/framework/utils"
import { DISABLED_REASONS, ENDPOINT_STATUSES, PAYLOADS } from "../rules"

/** Where an integrator wants to hear of events, and how well that goes. */
export default model
  .define("webhook_endpoint", {
    id: model.id({ prefix: "whep" }).primaryKey(),
    /** Whose it is; none is the merchant's. */
    seller_id: model.text().nullable(),
    url: model.text(),
    description: model.text().nullable(),
    /** Patterns: `*`, `order.*` or `order.placed`. */
    event_types: model.array(),
    api_version: model.text(),
    payload: model.enum([...PAYLOADS]),
    /** Further headers as a JSON object, sealed: they may hold a token. */
    headers: model.text().nullable(),
    /** Their names, which people may read. */
    header_names: model.array(),
    rate_per_second: model.number().nullable(),
    status: model.enum([...ENDPOINT_STATUSES]).default("enabled"),
    disabled_reason: model.enum([...DISABLED_REASONS]).nullable(),
    disabled_at: model.dateTime().nullable(),
    /** Since when nothing could be delivered. */
    failing_since: model.dateTime().nullable(),
    /** When the owner was told that it fails. */
    warned_at: model.dateTime().nullable(),
    /** Nothing leaves before this moment: its rate is used up, or it asked for a pause. */
    next_send_at: model.dateTime().nullable(),
    /** Sealed with SECRETS_KEY. */
    secret: model.text(),
    /** The end of the secret, by which people tell it from another. */
    secret_hint: model.text(),
    /** Signs beside the new one until it expires, so that receivers can be changed over. */
    previous_secret: model.text().nullable(),
    previous_secret_expires_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["seller_id"] },
    // What warns, disables and forgets old secrets looks for.
    {
      on: ["failing_since"],
      where: "failing_since IS NOT NULL AND deleted_at IS NULL",
      name: "IDX_webhook_endpoint_failing",
    },
    {
      on: ["previous_secret_expires_at"],
      where: "previous_secret_expires_at IS NOT NULL AND deleted_at IS NULL",
      name: "IDX_webhook_endpoint_rotating",
    },
  ])
