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
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { LEDGER_MODULE } from "../../modules/ledger"
import { LedgerEvents } from "../../modules/ledger/events"
import type { Difference } from "../../modules/ledger/reconciliation-rules"
import type { Portion } from "../../modules/ledger/reconciliation"
import LedgerModuleService from "../../modules/ledger/service"
import { readOrderMoney } from "./read-order-money"

/** Events of an order that moved so shortly ago may still be on their way. */
export const QUIET_MS = 10 * 60 * 1000
/** Orders that are read at once. */
const PAGE = 200

/** `quiet_ms`: orders that moved within this time are left to the next one. */
export type ReconcileLedger = { now: Date; quiet_ms: number }

/** Nothing takes a reconciliation back; one that failed shows as not finished. */
const reconcileLedgerStep = createStep(
  "reconcile-ledger",
  async ({ now, quiet_ms }: ReconcileLedger, { container }) => {
    const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
    const { id } = await ledger.createLedgerReconciliations({ started_at: now })
    const quiet_since = new Date(+new Date(now) - quiet_ms)
    const orders = await reconcileOrders(container, ledger, quiet_since)
    const strangers = await findStrangers(container, ledger)
    const entries = await inPortions((after) => ledger.checkEntries(after))
    const payouts = await inPortions((after) => ledger.checkPayouts(after))
    const sellers = await ledger.checkSellers(new Date(now))
    const differences = [
      ...orders.differences,
      ...strangers,
      ...entries.differences,
      ...payouts.differences,
      ...sellers,
    ]
    const counts = { orders_checked: orders.checked, entries_checked: entries.checked }
    await ledger.finishReconciliation({ id, differences, ...counts }, new Date())
    return new StepResponse({ id, difference_count: differences.length })
  }
)

async function reconcileOrders(
  container: MedusaContainer,
  ledger: LedgerModuleService,
  quiet_since: Date
) {
  const all = { differences: [] as Difference[], checked: 0 }
  for (let after: string | null = ""; after !== null;) {
    const page = await readOrderMoney(container, after, PAGE, quiet_since)
    all.differences.push(...(await ledger.compareOrders(page.orders)))
    all.checked += page.orders.length
    after = page.last
  }
  return all
}

/** What is booked for orders that the platform does not know. */
async function findStrangers(container: MedusaContainer, ledger: LedgerModuleService) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const differences: Difference[] = []
  for (let after: string | undefined = ""; after !== undefined;) {
    const ids: string[] = await ledger.orderIdsAfter(after, PAGE)
    const { data } = await query.graph({ entity: "order", fields: ["id"], filters: { id: ids } })
    const known = new Set(data.map(({ id }) => id))
    differences.push(...(await ledger.unknownOrders(ids.filter((id) => !known.has(id)))))
    after = ids.at(-1)
  }
  return differences
}

async function inPortions(check: (after: number) => Promise<Portion>) {
  const all = { differences: [] as Difference[], checked: 0 }
  for (let after: number | null = 0; after !== null;) {
    const portion: Portion = await check(after)
    all.differences.push(...portion.differences)
    all.checked += portion.checked
    after = portion.next
  }
  return all
}

/**
 * Compares the ledger with orders, payments and payouts, and tells when something does not agree.
 * It corrects nothing, but orders that are behind are looked at once more by the job. Two at once
 * do no harm: each writes down its own.
 */
export const reconcileLedgerWorkflow = createWorkflow(
  "reconcile-ledger",
  (input: WorkflowData<ReconcileLedger>) => {
    const result = reconcileLedgerStep(input)
    const events = transform({ result }, ({ result }) => (result.difference_count ? [result] : []))
    emitEventStep({ eventName: LedgerEvents.DIFFERENCES_FOUND, data: events })
    return new WorkflowResponse(result)
  }
)
