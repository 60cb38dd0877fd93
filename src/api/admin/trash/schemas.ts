import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { TRASH_TYPES } from "../../../modules/operations/trash"
import { AdminUserName } from "../people-schemas"

/** Something that was deleted and can come back. */
export const AdminTrashItem = entity("AdminTrashItem", {
  id: z.string(),
  type: z.enum(TRASH_TYPES),
  title: z.string().describe("By what people know it: a title, a code, an address"),
  deleted_at: moment,
  deleted_by: AdminUserName.nullable().describe("Null when it is not known"),
})

/** What came back. */
export const AdminRestored = entity("AdminRestored", {
  id: z.string(),
  type: z.enum(TRASH_TYPES),
})
