import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../../lib/money"
import { AuthorType, commentView, Reader } from "../../../lib/thread"
import { deedsOf, Standing } from "../../../modules/complaint/deeds"
import { notFound } from "../../../modules/complaint/refusals"
import {
  Informant,
  MESSAGES_MAX,
  Party,
  VISIBLE_TO,
  MESSAGE_SUBJECT,
} from "../../../modules/complaint/rules"
import type { DecisionRow, EventRow, MessageRow } from "../../../modules/complaint/storage"
import { filesUnder, findFile, noSuchFile } from "../../../workflows/attachment/files-under"
import { complaintView, partyView, withNeeded } from "./complaint-fields"
import { readShare } from "./read-share"

export type Looking = {
  who: Party | "merchant"
  /** Whose it must be; another's is not there. */
  filters: { id: string; customer_id?: string; seller_id?: string }
  fields: string[]
  reader: Reader
}
type File = { id: string; filename: string; mime_type: string; size: number }
type Row = Standing & {
  id: string
  seller_order_id: string
  decimals: number
  information_from: Informant | null
  line_item_ids: string[] | null
}

/** What a party learns of the history; the rest is how the merchant works. */
const FOR_STAFF_ONLY = ["assigned", "information_requested"]
const STANDING = ["number", "status", "due_at", "offers_made", "appealed_by"]

const queryOf = (scope: MedusaContainer) => scope.resolve(ContainerRegistrationKeys.QUERY)

/** A complaint with what was said and what happened, as far as whoever looks may see it. */
export async function readComplaint(scope: MedusaContainer, looking: Looking, now: Date) {
  const { who, filters, fields, reader } = looking
  const { data } = await queryOf(scope).graph({
    entity: "complaint",
    fields: withNeeded([...fields, ...STANDING]),
    filters,
  })
  // The fields asked for are those of Row and more; the generated types know no links.
  const row = data[0] as unknown as (Row & Record<string, unknown>) | undefined
  if (!row) throw notFound(filters.id)
  const [messages, events, decisions, share] = await Promise.all([
    readMessages(scope, looking),
    readHistory(scope, filters.id),
    readDecisions(scope, filters.id, row.decimals),
    // The buyer has the order, and whoever offers or decides has to know what can be given.
    who === "buyer" ? undefined : readShare(scope, row),
  ])
  const common = {
    ...{ allowed: deedsOf(who, row, now), messages: messages.map(viewFor(reader)) },
    ...(share && { share }),
  }
  if (who === "merchant") return { ...complaintView(row), ...common, events, decisions }
  const seen = events.filter(({ happening }) => !FOR_STAFF_ONLY.includes(happening))
  return {
    ...partyView(row, who),
    ...common,
    events: seen.map(({ id, happening, actor_type, from, to, occurred_at }) => ({
      ...{ id, happening, actor_type, from, to, occurred_at },
    })),
    refund: refundOf(decisions),
  }
}

type Message = MessageRow & { files: File[] }
const viewFor = (reader: Reader) => (message: Message) => ({
  ...commentView(message, message.files, reader),
  visibility: message.visibility,
  happening: message.happening,
})

/** All that this reader may see, the first first, with files. */
async function readMessages(scope: MedusaContainer, { who, filters }: Looking): Promise<Message[]> {
  const { data } = await queryOf(scope).graph({
    entity: "complaint_message",
    fields: ["*"],
    filters: { complaint_id: filters.id, visibility: [...VISIBLE_TO[who]] },
    pagination: { take: MESSAGES_MAX, order: { created_at: "ASC", id: "ASC" } },
  })
  // Of the fields asked for with a star, the generated types know nothing.
  const messages = data as unknown as MessageRow[]
  const filesOf = await filesUnder(
    scope,
    MESSAGE_SUBJECT,
    messages.map(({ id }) => id)
  )
  return messages.map((message) => ({ ...message, files: filesOf(message.id) }))
}

async function readHistory(scope: MedusaContainer, complaint_id: string) {
  const { data } = await queryOf(scope).graph({
    entity: "complaint_event",
    fields: ["id", "happening", "actor_type", "actor_id", "from", "to", "details", "occurred_at"],
    filters: { complaint_id },
    pagination: { order: { number: "ASC" } },
  })
  return data as unknown as EventRow[]
}

async function readDecisions(scope: MedusaContainer, complaint_id: string, decimals: number) {
  const { data } = await queryOf(scope).graph({
    entity: "complaint_decision",
    fields: ["*"],
    filters: { complaint_id },
    pagination: { order: { sequence: "ASC" } },
  })
  const major = (amount: unknown) => fromMinor(Number(amount), decimals)
  return (data as unknown as DecisionRow[]).map((row) => ({
    ...{ id: row.id, kind: row.kind, outcome: row.outcome, payer: row.payer },
    amount: major(row.amount),
    refunded_amount: major(row.requested_amount),
    credited_amount: major(row.credited_amount),
    ...{ decided_by: row.decided_by, decided_at: row.decided_at, status: row.status },
    ...{ refund_request_id: row.refund_request_id, last_error: row.last_error },
    done_at: row.done_at,
  }))
}

type Decision = Awaited<ReturnType<typeof readDecisions>>[0]
/** What the buyer gets in all, and whether it is there. */
function refundOf(decisions: Decision[]) {
  const amount = Math.max(0, ...decisions.map((decision) => decision.amount))
  if (!amount) return null
  return { amount, is_done: decisions.every(({ status }) => status !== "pending") }
}

/** A file under a message that this reader may see; any other is not there. */
export async function findComplaintFile(scope: MedusaContainer, looking: Looking, id: string) {
  const { who, filters } = looking
  const query = queryOf(scope)
  const [complaints, file] = await Promise.all([
    query.graph({ entity: "complaint", fields: ["id"], filters }),
    findFile(scope, MESSAGE_SUBJECT, id),
  ])
  const { data: messages } = await query.graph({
    entity: "complaint_message",
    fields: ["id"],
    filters: {
      ...{ id: file.subject_id, complaint_id: filters.id },
      visibility: [...VISIBLE_TO[who]],
    },
  })
  if (!complaints.data[0] || !messages[0]) throw noSuchFile(id)
  return file
}

export const readerOf = (type: AuthorType, author_id?: string): Reader => ({
  author_types: [type],
  author_id,
})
