import { model } from "@medusajs/framework/utils"
import { DOCUMENT_KINDS } from "../rules"

/**
 * A paper that shows who stands behind a store. The file is private: it leaves by a route that
 * knows who asks, never by an address. Linked from nothing, as all that shoppers must not see.
 */
export default model.define("seller_document", {
  id: model.id({ prefix: "seldoc" }).primaryKey(),
  seller_id: model.text().index(),
  kind: model.enum([...DOCUMENT_KINDS]),
  /** The name that the uploader's file had, for people. */
  filename: model.text(),
  /** Found in the content, not in the name. */
  mime_type: model.text(),
  /** Bytes. */
  size: model.number(),
  /** Key in the private store of the file module. */
  file_id: model.text(),
  /** The dashboard user who sent it. */
  uploaded_by: model.text(),
})
