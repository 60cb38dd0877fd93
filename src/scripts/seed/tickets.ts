import { MedusaContainer } from "@medusajs/framework/types"
import { DAY_MS } from "../../modules/ticket/rules"
import { editTicketWorkflow } from "../../workflows/ticket/edit-ticket"
import { openTicketWorkflow } from "../../workflows/ticket/open-ticket"
import { rateTicketWorkflow } from "../../workflows/ticket/rate-ticket"
import { replyToTicketWorkflow } from "../../workflows/ticket/reply-to-ticket"
import { By } from "../../workflows/ticket/steps/find-actor"
import { DemoLine, DemoTicket, TICKETS } from "./data/tickets"
import { find } from "./find"
import { seedTicketDesk } from "./ticket-desk"

const HOUR_MS = 60 * 60 * 1000

/** Questions, answers and notes of the last weeks, at the times of the table. */
export async function seedTickets(container: MedusaContainer, merchant_id: string) {
  await seedTicketDesk(container, merchant_id)
  for (const demo of TICKETS) {
    if (await find(container, "ticket", { subject: demo.subject })) continue
    await seedTicket(container, demo, merchant_id)
  }
}

async function seedTicket(container: MedusaContainer, demo: DemoTicket, merchant_id: string) {
  const { subject, body, category, email, name, lines, rating } = demo
  let now = new Date(Date.now() - demo.days_ago * DAY_MS)
  const staff: By = { type: "merchant", user_id: merchant_id }
  const customer = name
    ? undefined
    : await find(container, "customer", { email, has_account: true })
  const order = demo.order && (await find(container, "order", { metadata: { demo: demo.order } }))
  const { result } = await openTicketWorkflow(container).run({
    input: {
      ...{ subject, body, category, now, source: "storefront" },
      by: customer ? { type: "customer", id: customer.id } : { type: "guest", name: name! },
      requester: customer ? { customer_id: customer.id } : { email, name: name! },
      order_id: order ? order.id : null,
    },
  })
  const { id, seller_id } = result.ticket
  const requester: By = customer
    ? { type: "customer", id: customer.id }
    : { type: "guest", ticket_id: id }
  const edit = {
    ...{ id, priority: demo.priority ?? "normal", tags: demo.tags ?? [] },
    assignee_id: demo.is_mine ? merchant_id : null,
  }
  await editTicketWorkflow(container).run({ input: { edit, by: staff, now } })
  for (const line of lines) {
    now = new Date(Math.min(Date.now(), now.getTime() + line.hours * HOUR_MS))
    const by = await speaker(container, line, { staff, requester, seller_id })
    if (by) await say(container, { id, line, by, now })
  }
  if (rating) {
    const { stars, comment } = rating
    await rateTicketWorkflow(container).run({
      input: { id, rating: stars, comment, by: requester, now },
    })
  }
}

type People = { staff: By; requester: By; seller_id: string | null }

/** A store speaks through its owner; where the order is of several, none of them is in it. */
async function speaker(
  container: MedusaContainer,
  { by }: DemoLine,
  { staff, requester, seller_id }: People
): Promise<By | null> {
  if (by === "staff") return staff
  if (by === "requester") return requester
  if (!seller_id) return null
  const filters = { seller_id, role: "owner" }
  const fields = ["id", "user_id"]
  type Owner = { id: string; user_id: string }
  const owner = await find<Owner>(container, "seller_member", filters, fields)
  return owner ? { type: "seller", user_id: owner.user_id, seller_id } : null
}

type Saying = { id: string; line: DemoLine; by: By; now: Date }

async function say(container: MedusaContainer, { id, line, by, now }: Saying) {
  const ofStaff = line.by === "staff" ? line : null
  await replyToTicketWorkflow(container).run({
    input: {
      ...{ id, by, body: line.body, now, attachment_ids: [] },
      visibility: ofStaff?.is_note ? "internal" : "public",
      status: ofStaff?.status ?? null,
      // Nothing is attached, so nobody has to be right about who uploaded it.
      uploader: { uploader_type: "merchant", uploader_id: id },
    },
  })
}
