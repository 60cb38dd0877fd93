import { TicketChanged, TicketEvents } from "./events"
import { TicketCommentRow, TicketRow } from "./storage"

/** One event, to be told once the change is kept. */
export type Happened = { name: string; data: TicketChanged & Record<string, unknown> }

/** What a deed left behind. */
export type Outcome = {
  ticket: TicketRow
  comment: TicketCommentRow | null
  happened: Happened[]
}

export const subjectOf = ({ id, customer_id, seller_id }: TicketRow): TicketChanged => ({
  ...{ id, customer_id, seller_id },
})

/** What has to be told of a change, in the order in which it is understood. */
export function whatHappened(
  before: TicketRow | null,
  after: TicketRow,
  comment: TicketCommentRow | null
): Happened[] {
  const subject = subjectOf(after)
  const told = (name: string, data: Record<string, unknown> = {}): Happened => ({
    name,
    data: { ...subject, ...data },
  })
  if (!before) {
    const { assignee_id: to } = after
    const assigned = to ? [told(TicketEvents.ASSIGNED, { from: null, to })] : []
    return [told(TicketEvents.CREATED), ...assigned]
  }
  const happened: Happened[] = []
  if (comment) {
    const { id: comment_id, author_type, visibility } = comment
    happened.push(told(TicketEvents.COMMENTED, { comment_id, author_type, visibility }))
  }
  if (before.status !== after.status) {
    happened.push(told(TicketEvents.STATUS_CHANGED, { from: before.status, to: after.status }))
    if (after.status === "merged") {
      happened.push(told(TicketEvents.MERGED, { into_id: after.merged_into_id }))
    }
  }
  if (before.solve_count < after.solve_count) happened.push(told(TicketEvents.SOLVED))
  if (before.reopen_count < after.reopen_count) happened.push(told(TicketEvents.REOPENED))
  if (before.priority !== after.priority) {
    happened.push(
      told(TicketEvents.PRIORITY_CHANGED, { from: before.priority, to: after.priority })
    )
  }
  if (before.assignee_id !== after.assignee_id) {
    happened.push(told(TicketEvents.ASSIGNED, { from: before.assignee_id, to: after.assignee_id }))
  }
  return happened
}
