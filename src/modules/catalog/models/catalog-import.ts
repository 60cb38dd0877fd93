import { model } from "@medusajs/framework/utils"
import { IMPORT_KINDS, IMPORT_STATUSES } from "../rules"
import CatalogImportError from "./catalog-import-error"

/** One file of products or stock on its way into a store's catalogue. */
export default model
  .define("catalog_import", {
    id: model.id({ prefix: "catimp" }).primaryKey(),
    seller_id: model.text(),
    kind: model.enum([...IMPORT_KINDS]),
    /** New and changed products go to the merchant's review at once, or stay drafts. */
    submit: model.boolean().default(true),
    status: model.enum([...IMPORT_STATUSES]).default("queued"),
    filename: model.text(),
    /** Key in the private store of the file module. */
    file_id: model.text(),
    total_rows: model.number().default(0),
    processed_rows: model.number().default(0),
    created_count: model.number().default(0),
    updated_count: model.number().default(0),
    unchanged_count: model.number().default(0),
    failed_count: model.number().default(0),
    /** Why the whole file could not be used, when it could not. */
    failure: model.text().nullable(),
    /** The dashboard user who sent it. */
    created_by: model.text(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    /** Until when the process that works on it holds it; after that another may take over. */
    claimed_until: model.dateTime().nullable(),
    errors: model.hasMany(() => CatalogImportError, { mappedBy: "catalog_import" }),
  })
  .indexes([
    // A store brings in one file at a time.
    {
      on: ["seller_id"],
      unique: true,
      where: "status IN ('queued', 'running') AND deleted_at IS NULL",
    },
    { on: ["seller_id", "created_at"] },
    { on: ["status", "claimed_until"] },
  ])
  .cascades({ delete: ["errors"] })
