import { model } from "@medusajs/framework/utils"
import { commentColumns } from "../../../lib/thread"
import { HAPPENINGS, VISIBILITIES } from "../rules"

/** What somebody wrote in a dispute. Files hang on it as attachments. */
export default model
  .define("complaint_message", {
    ...commentColumns("compmsg"),
    complaint_id: model.text(),
    visibility: model.enum([...VISIBILITIES]),
    /** What was done with these words, like an offer; null for a mere message. */
    happening: model.enum([...HAPPENINGS]).nullable(),
  })
  .indexes([{ on: ["complaint_id", "created_at"] }])
