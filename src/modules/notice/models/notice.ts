import { model } from "@medusajs/framework/utils"
import { RECIPIENT_TYPES } from "../catalogue"

/** One thing that one person was told, as they find it in their inbox. */
export default model
  .define("notice", {
    id: model.id({ prefix: "notice" }).primaryKey(),
    key: model.text(),
    recipient_type: model.enum([...RECIPIENT_TYPES]),
    recipient_id: model.text(),
    /** The store a dashboard user is told about; their own affairs have none. */
    seller_id: model.text().nullable(),
    /** What happened, such as `order_shipped:sorder_1`. It is told to a person once. */
    event_key: model.text(),
    facts: model.json(),
    /** In the person's language, as it was when they were told. */
    title: model.text(),
    body: model.text(),
    /** Where it leads, without the site: a storefront's, or the dashboard's. */
    path: model.text().nullable(),
    read_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["event_key", "key", "recipient_type", "recipient_id"], unique: true, where: null },
    { on: ["recipient_type", "recipient_id", "created_at"] },
    {
      on: ["recipient_type", "recipient_id"],
      where: "read_at IS NULL AND deleted_at IS NULL",
      name: "IDX_notice_unread",
    },
  ])
