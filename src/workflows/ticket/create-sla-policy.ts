import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TICKET_MODULE } from "../../modules/ticket"
import TicketModuleService from "../../modules/ticket/service"
import { SlaPolicyTerms } from "../../modules/ticket/sla-policy"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

export type CreateSlaPolicy = { policy: SlaPolicyTerms; by_id: string; now: Date }

const createSlaPolicyStep = createStep(
  "create-sla-policy",
  async ({ policy, now }: CreateSlaPolicy, { container }) => {
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    const created = await tickets.addSlaPolicy(policy, new Date(now))
    return new StepResponse(created, { id: created.id, now })
  },
  async (made, { container }) => {
    if (!made) return
    const tickets = container.resolve<TicketModuleService>(TICKET_MODULE)
    await tickets.removeSlaPolicy(made.id, new Date(made.now))
  }
)

/** Adds a policy at the end of the list; tickets that wait get its deadlines within a minute. */
export const createSlaPolicyWorkflow = createWorkflow(
  "create-sla-policy",
  (input: WorkflowData<CreateSlaPolicy>) => {
    const policy = createSlaPolicyStep(input)
    recordAuditEntryStep(
      transform({ input, policy }, ({ input, policy }) => ({
        actor_type: "merchant" as const,
        actor_id: input.by_id,
        action: "ticket.sla_policy_created",
        resource_type: "sla_policy",
        resource_id: policy.id,
        details: { policy },
      }))
    )
    return new WorkflowResponse(policy)
  }
)
