import { model } from "@medusajs/framework/utils"
import { DOCUMENT_KINDS } from "../rules"

/**
 * A paper that shows that a company is what its profile says. The file is private: it leaves by a
 * route that knows who asks, never by an address. Linked from nothing.
 */
export default model.define("business_document", {
  id: model.id({ prefix: "bizdoc" }).primaryKey(),
  profile_id: model.text().index(),
  kind: model.enum([...DOCUMENT_KINDS]),
  /** The name that the uploader's file had, for people. */
  filename: model.text(),
  /** Found in the content, not in the name. */
  mime_type: model.text(),
  /** Bytes. */
  size: model.number(),
  /** Key in the private store of the file module. */
  file_id: model.text(),
})
