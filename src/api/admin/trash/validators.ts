import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { pageParams, search, unusedFields } from "../../../lib/query-params"
import { TRASH_TYPES, TrashType } from "../../../modules/operations/trash"

const isType = (given: string): given is TrashType => TRASH_TYPES.some((type) => type === given)

/** Types are few and known; the trash holds each in its own list. */
export const trashType = z
  .string()
  .refine(isType, { error: accepts(TRASH_TYPES.join(", ")) })
  .meta({ enum: [...TRASH_TYPES] })

export const AdminListTrash = z.object({
  ...{ type: trashType, q: search, fields: unusedFields },
  ...pageParams(),
})
export type AdminListTrash = { type: TrashType; q?: string; limit: number; offset: number }

export const AdminRestoreFromTrash = z.object({}).strict()
