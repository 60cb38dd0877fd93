import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Uploader } from "../../modules/attachment/service"
import { TICKET_MODULE } from "../../modules/ticket"
import { Actor } from "../../modules/ticket/changing"
import { Visibility } from "../../modules/ticket/lists"
import { SettableStatus, COMMENT_SUBJECT } from "../../modules/ticket/rules"
import TicketModuleService from "../../modules/ticket/service"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { announceTicket } from "./steps/announce-ticket"
import { assertOwnTicketStep, By, findTicketActorStep } from "./steps/find-actor"
import { nameTicketCommentStep } from "./steps/name-comment"

export type ReplyToTicket = {
  id: string
  by: By
  body: string
  attachment_ids: string[]
  uploader: Uploader
  /** These three are for staff. */
  visibility?: Visibility
  status?: SettableStatus | null
  version?: number
  now: Date
}
type Reply = { input: ReplyToTicket; actor: Actor; comment_id: string }

async function reply(tickets: TicketModuleService, { input, actor, comment_id }: Reply) {
  const { id, by, body, visibility = "public", status, version } = input
  const now = new Date(input.now)
  const said = { id: comment_id, body, visibility }
  if (by.type === "merchant") {
    return await tickets.replyAsStaff({ id, said, status, version }, actor, now)
  }
  const toAll = { ...said, visibility: "public" as const }
  if (by.type === "seller") {
    return await tickets.replyAsSeller({ id, seller_id: by.seller_id, said: toAll }, actor, now)
  }
  return await tickets.replyAsRequester({ id, said: toAll }, actor, now)
}

/** The last step that can fail, so nothing ever has to take it back. */
const replyToTicketStep = createStep("reply-to-ticket", async (data: Reply, { container }) => {
  const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
  return new StepResponse(await reply(tickets, data))
})

/**
 * Writes in a ticket, as its requester, as the seller or as staff. The outcome may be about another
 * ticket: the one that follows an old one.
 */
export const replyToTicketWorkflow = createWorkflow(
  "reply-to-ticket",
  (input: WorkflowData<ReplyToTicket>) => {
    assertOwnTicketStep(input)
    const actor = findTicketActorStep(transform({ input }, ({ input }) => input.by))
    const comment_id = nameTicketCommentStep()
    attachFilesStep(
      transform({ input, comment_id }, ({ input, comment_id }) => ({
        ids: input.attachment_ids,
        ...input.uploader,
        ...{ subject_type: COMMENT_SUBJECT, subject_id: comment_id },
      }))
    )
    const outcome = replyToTicketStep({ input, actor, comment_id })
    announceTicket(transform({ outcome }, ({ outcome }) => outcome.happened))
    return new WorkflowResponse(outcome)
  }
)
