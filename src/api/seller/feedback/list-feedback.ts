import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { picturesOf } from "../../store/feedback/feedback-view"

/** A page of feedback with its pictures. */
export async function listFeedback(req: MedusaRequest, filters: object) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "feedback",
    ...req.queryConfig,
    fields: [...new Set(["id", ...req.queryConfig.fields])],
    filters,
  })
  const picturesFor = await picturesOf(
    req.scope,
    data.map(({ id }) => id)
  )
  const feedback = data.map((row) => ({ ...row, pictures: picturesFor(row.id) }))
  const { count, skip: offset, take: limit } = metadata!
  return { feedback, count, offset, limit }
}
