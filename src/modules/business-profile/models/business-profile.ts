import { model } from "@medusajs/framework/utils"
import { PROFILE_STATUSES } from "../rules"

/** The company for which a customer buys. No query of the store or of sellers leads here. */
export default model
  .define("business_profile", {
    id: model.id({ prefix: "bizprof" }).primaryKey(),
    customer_id: model.text(),
    company_name: model.text(),
    registration_number: model.text(),
    tax_id: model.text().nullable(),
    contact_name: model.text().nullable(),
    contact_phone: model.text().nullable(),
    contact_email: model.text().nullable(),
    status: model.enum([...PROFILE_STATUSES]).default("pending"),
    /** Why it was rejected, in words for the customer. */
    reason: model.text().nullable(),
    /** When it was last handed in for a look. */
    submitted_at: model.dateTime(),
    decided_at: model.dateTime().nullable(),
    /** The dashboard user. */
    decided_by: model.text().nullable(),
    /** Counts everything that happens to it, so that nobody decides on what they have not seen. */
    version: model.number().default(1),
  })
  .indexes([{ on: ["customer_id"], unique: true }, { on: ["status", "submitted_at"] }])
