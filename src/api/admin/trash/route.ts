import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listTrash } from "../../../workflows/operations/list-trash"
import { findUsers } from "../sellers/find-users"
import { AdminListTrash } from "./validators"

/** What was deleted of one type and can come back. */
export async function GET(req: MedusaRequest<unknown, AdminListTrash>, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery
  const { items, count } = await listTrash(req.scope, req.validatedQuery)
  const userOf = await findUsers(
    req,
    items.map(({ deleted_by_id }) => deleted_by_id)
  )
  const trash_items = items.map(({ deleted_by_id, ...item }) => ({
    ...item,
    deleted_by: userOf(deleted_by_id),
  }))
  res.json({ trash_items, count, offset, limit })
}
