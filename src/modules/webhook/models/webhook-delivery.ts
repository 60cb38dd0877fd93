import { model } from "@medusajs/framework/utils"
import { DELIVERY_KINDS, DELIVERY_STATUSES, PAYLOADS } from "../rules"

/** One event on its way to one endpoint: the outbox, written with the event. */
export default model
  .define("webhook_delivery", {
    id: model.id({ prefix: "whdl" }).primaryKey(),
    event_id: model.text(),
    endpoint_id: model.text(),
    /** As of the event and the endpoint, which never change them. */
    seller_id: model.text().nullable(),
    event_type: model.text(),
    kind: model.enum([...DELIVERY_KINDS]),
    /** As the endpoint wanted it when the delivery was written, so that every attempt says the same. */
    payload: model.enum([...PAYLOADS]),
    status: model.enum([...DELIVERY_STATUSES]).default("pending"),
    attempts: model.number().default(0),
    /** Not before this moment. */
    next_attempt_at: model.dateTime(),
    /** Whoever sends it now has until then; later it is anybody's again. */
    claimed_until: model.dateTime().nullable(),
    /** Counts who took it over. Whoever comes back after somebody else took it is not heard. */
    claim_count: model.number().default(0),
    /** What the last attempt came to. */
    response_status: model.number().nullable(),
    last_error: model.text().nullable(),
    delivered_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      on: ["event_id", "endpoint_id"],
      unique: true,
      where: "kind = 'event'",
      name: "IDX_webhook_delivery_once",
    },
    // Whether an event was sent again.
    {
      on: ["event_id", "endpoint_id"],
      where: "kind <> 'event'",
      name: "IDX_webhook_delivery_again",
    },
    // What the dispatcher takes next for an endpoint, and which endpoints have something to take.
    {
      on: ["endpoint_id", "next_attempt_at"],
      where: "status = 'pending' AND deleted_at IS NULL",
      name: "IDX_webhook_delivery_due",
    },
    {
      on: ["claimed_until"],
      where: "status = 'sending' AND deleted_at IS NULL",
      name: "IDX_webhook_delivery_claimed",
    },
    // The delivery log, and what is forgotten.
    { on: ["endpoint_id", "created_at"], where: null },
    { on: ["seller_id", "created_at"], where: null },
    {
      on: ["endpoint_id", "created_at"],
      where: "status = 'failed' AND deleted_at IS NULL",
      name: "IDX_webhook_delivery_failed",
    },
    { on: ["created_at"], where: null },
  ])
