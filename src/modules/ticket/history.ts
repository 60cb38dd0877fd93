import { TicketEventRow, TicketRow } from "./storage"

/** Columns whose every change is written into the history. */
const TRACKED = [
  "subject",
  "category",
  "queue",
  "priority",
  "status",
  "assignee_id",
  "seller_id",
  "tags",
  "merged_into_id",
] as const

export type Change = Pick<TicketEventRow, "field" | "from" | "to">

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined || value === "") return null
  return Array.isArray(value) ? value.join(", ") || null : String(value)
}

/** What of a ticket is another than before, for its history. */
export const changesOf = (before: TicketRow, changes: Partial<TicketRow>): Change[] =>
  TRACKED.filter((field) => field in changes)
    .map((field) => ({ field, from: asText(before[field]), to: asText(changes[field]) }))
    .filter(({ from, to }) => from !== to)

/** Changes that a refusal of a stale write names. */
export const NAMED_MAX = 5

const NAMES: Record<string, string> = { assignee_id: "assignee", seller_id: "store" }
const WRITTEN: Record<string, string> = {
  comment: "wrote a comment",
  note: "wrote an internal note",
  merged_from: "merged a ticket into it",
  follow_up: "wrote again",
}

/** Of one entry of the history what somebody has to know who missed it. */
const inWords = ({ actor_name, field, to }: TicketEventRow): string => {
  if (WRITTEN[field]) return `${actor_name} ${WRITTEN[field]}`
  const name = NAMES[field] ?? field
  // An id says nothing to anybody.
  return name === field && to
    ? `${actor_name} set the ${name} to ${to}`
    : `${actor_name} changed the ${name}`
}

/** Who did what since somebody last looked; the newest last. */
export const sayMissed = (missed: TicketEventRow[]): string => {
  const said = [...new Set(missed.map(inWords))]
  const more = said.length - NAMED_MAX
  return [...said.slice(-NAMED_MAX), ...(more > 0 ? [`${more} more`] : [])].join(", ")
}
