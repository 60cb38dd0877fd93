import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PICTURES_MAX } from "../../../modules/feedback/rules"
import type { FeedbackRow } from "../../../modules/feedback/storage"

export type Picture = { id: string; url: string }

/** The pictures of each, in their order. */
export async function picturesOf(scope: MedusaContainer, ids: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "feedback_picture",
    fields: ["id", "url", "feedback_id"],
    filters: { feedback_id: ids },
    pagination: { take: ids.length * PICTURES_MAX, order: { rank: "ASC" } },
  })
  return (id: string): Picture[] =>
    data.filter(({ feedback_id }) => feedback_id === id).map(({ id, url }) => ({ id, url }))
}

/** What everybody reads. */
export function publicView(row: FeedbackRow, pictures: Picture[]) {
  const { id, author_name, overall, communication, shipping, accuracy, comment } = row
  const { rated_at, edited_at, answer, answered_at } = row
  const stars = row.kind === "seller" ? { overall, communication, shipping, accuracy } : { overall }
  return { id, author_name, ...stars, comment, pictures, rated_at, edited_at, answer, answered_at }
}
