import { model } from "@medusajs/framework/utils"
import { RECIPIENT_TYPES } from "../catalogue"

/** How a person wants to be told: language, clock and quiet hours. */
export default model
  .define("notice_setting", {
    id: model.id({ prefix: "nset" }).primaryKey(),
    recipient_type: model.enum([...RECIPIENT_TYPES]),
    recipient_id: model.text(),
    locale: model.text().nullable(),
    /** An IANA name. */
    time_zone: model.text().nullable(),
    /** Minutes since midnight in that zone; from 22:00 to 7:00 is 1320 and 420. */
    quiet_from: model.number().nullable(),
    quiet_to: model.number().nullable(),
  })
  .indexes([{ on: ["recipient_type", "recipient_id"], unique: true, where: null }])
