import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { notFound } from "../../../modules/feedback/rules"
import { ADMIN_FEEDBACK_FIELDS } from "../../seller/feedback/feedback-fields"
import { picturesOf } from "../../store/feedback/feedback-view"
import { findUsers } from "../sellers/find-users"

/** Of one row's history; it is edited for two weeks and hidden now and then. */
const EVENTS_MAX = 100

/** Feedback with its pictures and its history, in which the staff has names. */
export async function readFeedback(req: AuthenticatedMedusaRequest) {
  const { id } = req.params
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, { data: events }, picturesFor] = await Promise.all([
    query.graph({ entity: "feedback", fields: ADMIN_FEEDBACK_FIELDS, filters: { id } }),
    query.graph({
      entity: "feedback_event",
      fields: ["id", "happening", "actor_type", "actor_id", "details", "occurred_at"],
      filters: { feedback_id: id },
      pagination: { take: EVENTS_MAX, order: { number: "DESC" } },
    }),
    picturesOf(req.scope, [id]),
  ])
  if (!data[0]) throw notFound(id)
  const users = events.map(({ actor_type, actor_id }) => (actor_type === "buyer" ? null : actor_id))
  const userOf = await findUsers(req, users)
  const history = events.map((event, i) => ({ ...event, user: userOf(users[i]) }))
  return { ...data[0], pictures: picturesFor(id), events: history }
}
