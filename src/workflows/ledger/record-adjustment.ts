import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { toMinor } from "../../lib/money"
import { LEDGER_MODULE } from "../../modules/ledger"
import type { Adjustment } from "../../modules/ledger/adjustments"
import LedgerModuleService from "../../modules/ledger/service"
import { recordAuditEntryStep } from "../audit/steps/record-audit-entry"

/** The amount is in major units; positive is given to the seller. */
export type RecordAdjustment = Omit<Adjustment, "decimals"> & { now: Date }

const readAdjustmentStep = createStep(
  "read-adjustment",
  async ({ now: _, ...input }: RecordAdjustment, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { seller_id: id, currency_code, amount } = input
    const [sellers, currencies] = await Promise.all([
      query.graph({ entity: "seller", fields: ["id"], filters: { id } }),
      query.graph({
        entity: "currency",
        fields: ["decimal_digits"],
        filters: { code: currency_code },
      }),
    ])
    if (!sellers.data[0]) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no seller ${id}`)
    }
    const [currency] = currencies.data
    if (!currency) throw invalid(`There is no currency ${currency_code}`)
    const decimals: number = currency.decimal_digits
    if ((MathBN.convert(amount).decimalPlaces() ?? 0) > decimals) {
      throw invalid(`${currency_code.toUpperCase()} has ${decimals} decimals; ${amount} has more`)
    }
    return new StepResponse({ ...input, decimals, amount: toMinor(amount, decimals) })
  }
)

const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** An entry stays; what was wrong is corrected by another adjustment. */
const recordAdjustmentStep = createStep(
  "record-adjustment",
  async ({ now, ...data }: Adjustment & { now: Date }, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    return new StepResponse(await ledger.adjust(data, new Date(now)))
  }
)

/** Gives a seller an amount or takes it, apart from orders. The same key again changes nothing. */
export const recordAdjustmentWorkflow = createWorkflow(
  "record-adjustment",
  (input: WorkflowData<RecordAdjustment>) => {
    const read = readAdjustmentStep(input)
    const adjusted = recordAdjustmentStep(
      transform({ input, read }, ({ input, read }) => ({ ...read, now: input.now }))
    )
    when("the-adjustment-is-new", adjusted, ({ is_new }) => is_new).then(() => {
      recordAuditEntryStep(
        transform({ input, adjusted }, ({ input, adjusted }) => ({
          ...{ actor_type: "merchant" as const, actor_id: input.actor_id },
          ...{ action: "ledger.adjusted", resource_type: "ledger_entry" },
          ...{ resource_id: adjusted.entry.id, seller_id: input.seller_id },
          details: {
            ...{ amount: input.amount, currency_code: input.currency_code, note: input.note },
          },
        }))
      )
    })
    return new WorkflowResponse(adjusted)
  }
)
