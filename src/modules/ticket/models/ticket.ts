import { model } from "@medusajs/framework/utils"
import {
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
  TICKET_STATUSES,
} from "../lists"
import { slaColumns } from "./sla-columns"

/**
 * Somebody asks. The row holds what lists and deadlines need, so that neither reads the thread; it
 * is changed under its lock together with the comments and events that say why.
 */
export default model
  .define("ticket", {
    id: model.id({ prefix: "tkt" }).primaryKey(),
    /** What people call it. */
    number: model.autoincrement(),
    subject: model.text(),
    category: model.enum([...TICKET_CATEGORIES]).default("other"),
    queue: model.enum([...TICKET_QUEUES]).default("support"),
    priority: model.enum([...TICKET_PRIORITIES]).default("normal"),
    status: model.enum([...TICKET_STATUSES]).default("new"),
    source: model.enum([...TICKET_SOURCES]).default("storefront"),
    /** Null for a guest, who is known by the address alone. */
    customer_id: model.text().nullable(),
    email: model.text(),
    requester_name: model.text(),
    /** The store whose order or product it is about; never taken from what the requester says. */
    seller_id: model.text().nullable(),
    order_id: model.text().nullable(),
    product_id: model.text().nullable(),
    /** The dashboard user who works on it. */
    assignee_id: model.text().nullable(),
    tags: model.array().default([]),
    /** Grows with every change that staff could overlook; a stale one is refused. */
    version: model.number().default(1),
    /** Comments so far; the last one's `seq`. */
    comment_count: model.number().default(0),
    merged_into_id: model.text().nullable(),
    follow_up_of_id: model.text().nullable(),
    reopen_count: model.number().default(0),
    /** How often it was solved; each time may be rated once. */
    solve_count: model.number().default(0),
    /** Of the last time it was solved; null again when it is reopened. */
    solved_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    pending_since: model.dateTime().nullable(),
    pending_reminded_at: model.dateTime().nullable(),
    /** The first public reply by staff or the seller, by a human. */
    first_replied_at: model.dateTime().nullable(),
    last_customer_comment_at: model.dateTime().nullable(),
    /** Public ones, of staff and of the seller. */
    last_staff_comment_at: model.dateTime().nullable(),
    /** Of any comment, internal ones included: for staff. */
    last_comment_at: model.dateTime(),
    /** What requesters and sellers are shown and their lists are ordered by. */
    last_public_comment_at: model.dateTime(),

    ...slaColumns,
  })
  .indexes([
    { on: ["number"], unique: true, where: null },
    // The lists of staff, by what was said last and by age.
    { on: ["last_comment_at"] },
    { on: ["created_at"] },
    { on: ["status", "last_comment_at"] },
    { on: ["status", "created_at"] },
    { on: ["assignee_id", "status", "last_comment_at"] },
    { on: ["queue", "status", "last_comment_at"] },
    { on: ["priority", "status", "last_comment_at"] },
    { on: ["category", "status", "last_comment_at"] },
    // A requester's own, a store's own, and what else one looks for beside a ticket.
    { on: ["customer_id", "last_public_comment_at"] },
    { on: ["seller_id", "last_public_comment_at"] },
    { on: ["email"] },
    { on: ["order_id"] },
    { on: ["product_id"] },
    { on: ["merged_into_id"] },
    { on: ["follow_up_of_id"] },
    { name: "IDX_ticket_tags", on: ["tags"], type: "GIN" },
    // What the jobs look through.
    { on: ["pending_since"], where: "status = 'pending' AND deleted_at IS NULL" },
    { on: ["solved_at"], where: "status = 'solved' AND deleted_at IS NULL" },
    { on: ["sla_next_at"], where: "sla_next_at IS NOT NULL AND deleted_at IS NULL" },
    // By deadline, and for statistics by when it was solved.
    { on: ["sla_due_at"] },
    { name: "IDX_ticket_solved", on: ["solved_at"] },
  ])
