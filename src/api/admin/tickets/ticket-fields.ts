import { SLA_TARGETS } from "../../../modules/ticket/sla"

const CLOCK = ["due_at", "warned_at", "breached_at", "fulfilled_at"]

/** What staff see of a ticket in a list. */
export const TICKET_FIELDS = [
  ...["id", "number", "subject", "category", "queue", "priority", "status", "source"],
  ...["customer_id", "email", "requester_name", "seller_id", "order_id", "product_id"],
  ...["assignee_id", "tags", "version", "comment_count", "merged_into_id", "follow_up_of_id"],
  ...["reopen_count", "solve_count", "solved_at", "closed_at", "pending_since"],
  ...["pending_reminded_at", "first_replied_at", "last_customer_comment_at"],
  ...["last_staff_comment_at", "last_comment_at", "created_at", "updated_at"],
  ...["sla_policy_id", "sla_paused_at", "sla_due_at"],
  ...SLA_TARGETS.flatMap((target) => CLOCK.map((column) => `${target}_${column}`)),
  ...["seller.id", "seller.name", "seller.handle"],
]

/** What a clock was given and has used; a single ticket shows how far each one is. */
const MEASURED = ["started_at", "target_minutes", "used_minutes", "running_since"]
export const TICKET_DETAIL_FIELDS = [
  ...TICKET_FIELDS,
  ...SLA_TARGETS.flatMap((target) => MEASURED.map((column) => `${target}_${column}`)),
]
