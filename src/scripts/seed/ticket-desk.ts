import { MedusaContainer } from "@medusajs/framework/types"
import { MinuteSpan } from "../../lib/business-time"
import { createBusinessCalendarWorkflow } from "../../workflows/ticket/create-business-calendar"
import { createCannedReplyWorkflow } from "../../workflows/ticket/create-canned-reply"
import { createSlaPolicyWorkflow } from "../../workflows/ticket/create-sla-policy"
import { createTicketViewWorkflow } from "../../workflows/ticket/create-ticket-view"
import { find } from "./find"

const HOUR = 60
const OFFICE: MinuteSpan[] = [[9 * HOUR, 18 * HOUR]]
/** So many office hours: of a day there are nine. */
const hours = (first: number, next: number, resolution: number) => ({
  ...{ first_response: first * HOUR, next_response: next * HOUR, resolution: resolution * HOUR },
})

const REPLIES = [
  {
    ...{ title: "On its way", shortcut: "way", category: "delivery" as const },
    body: "Dear {{customer.first_name}}, order #{{order.display_id}} is on its way. I keep an eye on it.\n\n{{agent.first_name}}, {{store.name}}",
  },
  {
    ...{ title: "A picture, please", shortcut: "picture", category: "product" as const },
    body: "Dear {{customer.first_name}}, I am sorry about {{product.title}}. Could you send us a picture of it?\n\n{{agent.first_name}}, {{store.name}}",
  },
  {
    ...{ title: "Anything else?", shortcut: "else", category: null },
    body: "Is there anything else that we can do for you? If not, we close #{{ticket.number}} in a week.",
  },
]

/** When somebody is there, how fast they answer, and what they say again and again. */
export async function seedTicketDesk(container: MedusaContainer, by_id: string) {
  const now = new Date()
  if (await find(container, "sla_policy", { name: "Everybody" })) return
  await createBusinessCalendarWorkflow(container).run({
    input: {
      calendar: {
        ...{ name: "Office hours", time_zone: "Europe/Berlin", is_default: true },
        hours: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
        holidays: ["2026-12-25", "2027-01-01"],
      },
      ...{ by_id, now },
    },
  })
  await createSlaPolicyWorkflow(container).run({
    input: {
      policy: {
        ...{ name: "Everybody", is_active: true, conditions: {}, calendar_id: null },
        targets: {
          urgent: hours(1, 2, 9),
          high: hours(2, 4, 18),
          normal: hours(4, 9, 27),
          low: hours(9, 18, 45),
        },
      },
      ...{ by_id, now },
    },
  })
  for (const reply of REPLIES) {
    await createCannedReplyWorkflow(container).run({ input: { reply, by_id } })
  }
  const unsolved = ["new", "open", "pending", "on_hold"]
  for (const [name, filters, order] of [
    ["Mine", { status: unsolved, assignee_id: ["me"] }, "sla_due_at"],
    ["Nobody's yet", { status: unsolved, assignee_id: ["none"] }, "created_at"],
    ["Overdue", { sla: "breached" as const }, "sla_due_at"],
  ] as const) {
    await createTicketViewWorkflow(container).run({
      input: { view: { name, filters: asFilters(filters), order, is_shared: true }, by_id },
    })
  }
}

type Filters = { status?: string[]; assignee_id?: readonly string[]; sla?: "breached" }
const asFilters = ({ assignee_id, ...filters }: Filters) => ({
  ...filters,
  ...(assignee_id && { assignee_id: [...assignee_id] }),
})
