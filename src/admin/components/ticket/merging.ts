import type { Ticket } from "../../hooks/ticket"

type Requested = Pick<Ticket, "customer_id" | "email">

/** A guest and an account with one address are two: nobody has confirmed the address. */
const isSame = (a: Requested, b: Requested) =>
  a.customer_id || b.customer_id
    ? a.customer_id === b.customer_id
    : a.email.toLowerCase() === b.email.toLowerCase()

/** Whether staff have to say that they know whose tickets they merge. */
export const requestersDiffer = (into: Requested, others: Requested[]) =>
  others.some((other) => !isSame(into, other))
