import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { CONVERSATION_MODULE } from "../../modules/conversation"
import { ConversationEvents } from "../../modules/conversation/events"
import { reportTicket } from "../../modules/conversation/messages"
import ConversationModuleService from "../../modules/conversation/service"
import type { ReportRow } from "../../modules/conversation/storage"
import { OpenTicketInput, openTicketWorkflow } from "../ticket/open-ticket"
import { nameOf } from "../ticket/steps/find-actor"
import { whoseOf, Writing } from "./steps/find-subject"

export type ReportConversationMessage = {
  by: Writing
  conversation_id: string
  message_id: string
  reason?: string
  now: Date
}
type Claimed = { report: ReportRow; is_claimed: boolean }

const conversationsOf = (container: MedusaContainer) =>
  container.resolve<ConversationModuleService>(CONVERSATION_MODULE)
const reporterOf = (by: Writing) => (by.side === "buyer" ? by.customer_id : by.user_id)

/** Whoever comes second finds the report of the first; a report without a ticket is given up. */
const claimConversationReportStep = createStep(
  "claim-conversation-report",
  async ({ by, conversation_id, message_id, now }: ReportConversationMessage, { container }) => {
    const claimed = await conversationsOf(container).claimReport(
      { ...whoseOf(by), conversation_id, message_id, reporter_id: reporterOf(by) },
      new Date(now)
    )
    return new StepResponse(claimed, claimed.is_claimed ? claimed.report.id : undefined)
  },
  async (id, { container }) => {
    if (id) await conversationsOf(container).dropClaim(id)
  }
)

/** A customer asks with their account; a member of a store by the address they sign in with. */
async function requesterOf(container: MedusaContainer, by: Writing) {
  if (by.side === "buyer") {
    const { customer_id } = by
    return { by: { type: "customer" as const, id: customer_id }, requester: { customer_id } }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [users, sellers] = await Promise.all([
    query.graph({
      entity: "user",
      fields: ["email", "first_name", "last_name"],
      filters: { id: by.user_id },
    }),
    query.graph({ entity: "seller", fields: ["name"], filters: { id: by.seller_id } }),
  ])
  const store = sellers.data[0].name
  const name = `${nameOf(users.data[0] ?? {}, "A member")} (${store})`
  return {
    by: { type: "guest" as const, name },
    requester: { email: users.data[0]?.email ?? "", name },
  }
}

/** What staff read: the words as both sides read them, and who wrote them. */
const wordReportTicketStep = createStep(
  "word-report-ticket",
  async ({ by, message_id, reason = "", now }: ReportConversationMessage, { container }) => {
    const message = await conversationsOf(container).retrieveConversationMessage(message_id)
    const { conversation_id, author_name, body } = message
    const ticket: OpenTicketInput = {
      ...(await requesterOf(container, by)),
      ...reportTicket({ conversation_id, author_name, body, reason }),
      ...{ category: "report", source: "conversation", now },
    }
    return new StepResponse(ticket)
  }
)

const noteReportTicketStep = createStep(
  "note-report-ticket",
  async (report: { id: string; ticket_id: string }, { container }) => {
    await conversationsOf(container).updateConversationReports(report)
    return new StepResponse(report)
  }
)

/** Shows a message of the other side to the marketplace: one ticket, however often. */
export const reportConversationMessageWorkflow = createWorkflow(
  "report-conversation-message",
  (input: WorkflowData<ReportConversationMessage>) => {
    const claimed = claimConversationReportStep(input)
    const opened = when(
      "open-ticket-of-report",
      { claimed },
      ({ claimed }) => claimed.is_claimed
    ).then(() => {
      const words = wordReportTicketStep(input)
      const outcome = openTicketWorkflow.runAsStep({ input: words })
      const report = noteReportTicketStep(
        transform({ claimed, outcome }, ({ claimed, outcome }) => ({
          ...{ id: claimed.report.id, ticket_id: outcome.ticket.id },
        }))
      )
      emitEventStep({
        eventName: ConversationEvents.MESSAGE_REPORTED,
        data: transform({ input, report }, ({ input, report }) => ({
          ...{ id: input.conversation_id, message_id: input.message_id, side: input.by.side },
          ticket_id: report.ticket_id,
        })),
      })
      return report
    })
    return new WorkflowResponse(
      transform({ claimed, opened }, ({ claimed, opened }) => reported(claimed, opened?.ticket_id))
    )
  }
)

const reported = ({ report }: Claimed, ticket_id = report.ticket_id ?? undefined) => ({
  ...{ id: report.id, message_id: report.message_id },
  /** Null for a moment, while whoever reported at the same time opens it. */
  ticket_id: ticket_id ?? null,
})
