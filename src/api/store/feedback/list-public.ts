import { MedusaRequest } from "@medusajs/framework/http"
import { readPublicFeedback } from "../../../workflows/feedback/read-public-feedback"
import { picturesOf, publicView } from "./feedback-view"

/** A page of what everybody reads of a store or a product, with the figures of all of it. */
export async function listPublic(
  req: MedusaRequest,
  kind: "seller" | "product",
  subject_id: string
) {
  const { skip: offset = 0, take: limit = 0, order = {} } = req.queryConfig.pagination
  const [[by, direction]] = Object.entries(order)
  const { stars } = req.filterableFields as { stars?: number }
  const page = { by: by as "rated_at" | "overall", direction: direction as "ASC" | "DESC" }
  const { rows, count, summary } = await readPublicFeedback(
    req.scope,
    { ...page, kind, subject_id, stars, limit, offset },
    new Date()
  )
  const picturesFor = await picturesOf(
    req.scope,
    rows.map(({ id }) => id)
  )
  const feedback = rows.map((row) => publicView(row, picturesFor(row.id)))
  return { feedback, summary, count, offset, limit }
}
