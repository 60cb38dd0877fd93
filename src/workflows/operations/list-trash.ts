import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { containing } from "../../lib/containing"
import { TrashType } from "../../modules/operations/trash"
import { TRASH_KINDS } from "./trash/kinds"

type Wish = { type: TrashType; q?: string; limit: number; offset: number }
type Row = { id: string; deleted_at: Date } & Record<string, unknown>

/** What of a type is in the trash, the newest first, and which user put it there if that is known. */
export async function listTrash(container: MedusaContainer, { type, q, limit, offset }: Wish) {
  const { entity, title, own } = TRASH_KINDS[type]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity,
    fields: ["id", title, "deleted_at"],
    filters: {
      ...{ deleted_at: { $ne: null }, ...own },
      ...(q ? { [title]: containing(q) } : {}),
    },
    pagination: { skip: offset, take: limit, order: { deleted_at: "DESC" } },
    withDeleted: true,
  })
  const rows = data as Row[]
  const ids = rows.map(({ id }) => id)
  const userOf = ids.length > 0 ? await whoDeleted(container, ids) : () => null
  const items = rows.map(({ id, deleted_at, ...row }) => ({
    ...{ id, type, title: String(row[title] ?? id), deleted_at },
    deleted_by_id: userOf(id),
  }))
  return { items, count: metadata!.count }
}

/** Entries that are read for each row at most: most things are deleted once. */
const DELETIONS_OF_ONE = 10
/** Many at once are deleted with a POST whose body says so. */
const DELETIONS = [{ method: "DELETE" }, { fields: { $contains: ["delete"] } }]

/** Of what was deleted before the audit log was kept nobody knows. */
async function whoDeleted(container: MedusaContainer, ids: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "audit_entry",
    fields: ["actor_id", "actor_type", "touched"],
    filters: { touched: { $overlap: ids }, outcome: "done", $or: DELETIONS },
    pagination: { take: ids.length * DELETIONS_OF_ONE, order: { created_at: "DESC" } },
  })
  return (id: string) => {
    const last = data.find(({ touched }) => touched?.includes(id))
    return last?.actor_type === "merchant" ? last.actor_id : null
  }
}
