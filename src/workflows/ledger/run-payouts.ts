import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import LedgerModuleService from "../../modules/ledger/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"
import { carriesOf } from "./payout-providers"

export type RunPayouts = {
  seller_id?: string | null
  currency_code?: string | null
  /** The dashboard user; null when the clock does it. */
  by_id: string | null
  now: Date
}

/**
 * Claims are final at once, each in its own transaction: what comes after could fail, but the job
 * sends them all the same, so nothing takes them back.
 */
const claimPayoutsStep = createStep(
  "claim-payouts",
  async ({ seller_id, currency_code, by_id, now }: RunPayouts, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    return new StepResponse(
      await ledger.claimPayouts(new Date(now), {
        seller_ids: seller_id ? [seller_id] : null,
        currency_code,
        created_by: by_id,
        carries: carriesOf(ledger.options),
      })
    )
  }
)

/** Makes a payout of what is payable now, for all sellers or one. Sending them is the job's work. */
export const runPayoutsWorkflow = createWorkflow(
  "run-payouts",
  (input: WorkflowData<RunPayouts>) => {
    when("a run names a seller", input, ({ seller_id }) => !!seller_id).then(() => {
      useQueryGraphStep({
        entity: "seller",
        fields: ["id"],
        filters: { id: input.seller_id! },
        options: { throwIfKeyNotFound: true },
      })
    })
    when("the merchant runs payouts", input, ({ by_id }) => !!by_id).then(() => {
      recordAuditEntryStep(
        transform({ input }, ({ input: { by_id, seller_id, currency_code } }) => ({
          actor_type: "merchant" as const,
          actor_id: by_id,
          action: "ledger.payouts_run",
          resource_type: "payout_run",
          resource_id: seller_id ?? "all",
          seller_id: seller_id ?? null,
          details: { currency_code: currency_code ?? null },
        }))
      )
    })
    const run = claimPayoutsStep(input)
    emitEventStep({
      eventName: LedgerEvents.PAYOUT_CREATED,
      data: transform({ run }, ({ run }) =>
        run.claimed.map(({ id, seller_id }) => ({ id, seller_id }))
      ),
    })
    return new WorkflowResponse(run)
  }
)
