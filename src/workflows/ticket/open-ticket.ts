import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
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
import {
  TicketCategory,
  TicketPriority,
  TicketQueue,
  TicketSource,
  Visibility,
} from "../../modules/ticket/lists"
import { OpenTicket } from "../../modules/ticket/opening"
import TicketModuleService from "../../modules/ticket/service"
import { attachFilesStep } from "../attachment/steps/attach-files"
import { announceTicket } from "./steps/announce-ticket"
import { assertAssigneeIsStaffStep } from "./steps/assert-is-staff"
import { By, findTicketActorStep, nameOf } from "./steps/find-actor"
import { findTicketSubjectsStep } from "./steps/find-subjects"
import { nameTicketCommentStep } from "./steps/name-comment"
import { COMMENT_SUBJECT } from "../../modules/ticket/rules"

/** Who asks: an account, or an address and a name. */
export type Requester = { customer_id: string } | { email: string; name: string }
export type OpenTicketInput = {
  by: By
  requester: Requester
  source: TicketSource
  subject: string
  body: string
  category: TicketCategory
  order_id?: string | null
  product_id?: string | null
  /** Of the first comment; staff may begin with a note to themselves. */
  visibility?: Visibility
  priority?: TicketPriority
  queue?: TicketQueue
  tags?: string[]
  assignee_id?: string | null
  attachment_ids?: string[]
  uploader?: Uploader
  now: Date
}

async function findRequester(container: MedusaContainer, requester: Requester) {
  if ("email" in requester) {
    const { email, name } = requester
    return { customer_id: null, email: email.toLowerCase(), requester_name: name }
  }
  const { customer_id } = requester
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "customer",
      fields: ["id", "email", "first_name", "last_name"],
      filters: { id: customer_id },
    },
    { throwIfKeyNotFound: true }
  )
  const { email } = data[0]
  return {
    customer_id,
    email: (email ?? "").toLowerCase(),
    requester_name: nameOf(data[0], "Customer"),
  }
}

const findTicketRequesterStep = createStep(
  "find-ticket-requester",
  async (requester: Requester, { container }) =>
    new StepResponse(await findRequester(container, requester))
)

type Open = { ticket: OpenTicket; actor: Actor; now: Date }

/** The last step that can fail, so nothing ever has to take it back. */
const openTicketStep = createStep(
  "open-ticket",
  async ({ ticket, actor, now }: Open, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    return new StepResponse(await tickets.openTicket(ticket, actor, new Date(now)))
  }
)

/** Opens a ticket with its first comment. Whose store it is about follows from what it names. */
export const openTicketWorkflow = createWorkflow(
  "open-ticket",
  (input: WorkflowData<OpenTicketInput>) => {
    const by = transform({ input }, ({ input }) => input.by)
    const actor = findTicketActorStep(by)
    assertAssigneeIsStaffStep(transform({ input }, ({ input }) => input.assignee_id ?? null))
    const requester = findTicketRequesterStep(transform({ input }, ({ input }) => input.requester))
    const subjects = findTicketSubjectsStep(
      transform({ input, requester }, ({ input, requester }) => ({
        order_id: input.order_id ?? null,
        product_id: input.product_id ?? null,
        buyer:
          input.by.type === "merchant"
            ? null
            : { customer_id: requester.customer_id, email: requester.email },
      }))
    )
    const comment_id = nameTicketCommentStep()
    attachFilesStep(
      transform({ input, comment_id }, ({ input, comment_id }) => ({
        ids: input.attachment_ids ?? [],
        ...(input.uploader ?? { uploader_type: "guest" as const, uploader_id: "" }),
        ...{ subject_type: COMMENT_SUBJECT, subject_id: comment_id },
      }))
    )
    const outcome = openTicketStep(
      transform(
        { input, actor, requester, subjects, comment_id },
        ({ input, actor, requester, subjects, comment_id }) => ({
          ticket: {
            ...{ subject: input.subject, category: input.category, source: input.source },
            ...{ priority: input.priority ?? "normal", queue: input.queue, tags: input.tags },
            ...{ assignee_id: input.assignee_id ?? null },
            ...requester,
            ...subjects,
            said: { id: comment_id, body: input.body, visibility: input.visibility ?? "public" },
          },
          actor,
          now: input.now,
        })
      )
    )
    announceTicket(transform({ outcome }, ({ outcome }) => outcome.happened))
    return new WorkflowResponse(outcome)
  }
)
