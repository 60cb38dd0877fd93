import { model } from "@medusajs/framework/utils"

/**
 * What an integrator is told of one happening. There is a row for each audience, because the
 * merchant and a seller do not see the same of it.
 */
export default model
  .define("webhook_event", {
    id: model.id({ prefix: "evt" }).primaryKey(),
    type: model.text(),
    /** Whose event it is; none is the merchant's. */
    seller_id: model.text().nullable(),
    /** What happened, such as `order.placed:order_1`. An audience is told of it once. */
    event_key: model.text(),
    resource_type: model.text(),
    resource_id: model.text(),
    /** Counts what an audience hears of a resource, from 1 and without gaps. */
    sequence: model.number(),
    occurred_at: model.dateTime(),
    api_version: model.text(),
    /** The snapshot as JSON, frozen: a text, because it is signed and sent again byte by byte. */
    data: model.text(),
  })
  .indexes([
    {
      on: ["event_key", "seller_id"],
      unique: true,
      where: "seller_id IS NOT NULL",
      name: "IDX_webhook_event_once_seller",
    },
    {
      on: ["event_key"],
      unique: true,
      where: "seller_id IS NULL",
      name: "IDX_webhook_event_once_merchant",
    },
    // What a consumer reads to find out what it missed.
    { on: ["seller_id", "created_at", "id"], where: null, name: "IDX_webhook_event_audience" },
    {
      on: ["seller_id", "type", "created_at", "id"],
      where: null,
      name: "IDX_webhook_event_audience_type",
    },
    { on: ["resource_type", "resource_id"], where: null },
    // What is forgotten.
    { on: ["created_at"], where: null },
  ])
