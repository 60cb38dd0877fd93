import { Ticket, UNSOLVED } from "../../hooks/ticket"

type Spoken = Pick<Ticket, "status" | "last_customer_comment_at" | "last_staff_comment_at">

/** Whether the requester waits for a word: they had the last one, and nobody has solved it. */
export function hasRequesterSpokenLast(ticket: Spoken): boolean {
  const { status, last_customer_comment_at: asked, last_staff_comment_at: answered } = ticket
  if (!asked || !UNSOLVED.includes(status)) return false
  return !answered || new Date(asked) > new Date(answered)
}
