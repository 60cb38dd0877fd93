import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { COMPLAINT_MODULE } from "../../modules/complaint"
import { creditOf } from "../../modules/complaint/credit"
import { nameOf } from "../../modules/complaint/rules"
import ComplaintModuleService from "../../modules/complaint/service"
import type { ComplaintRow, DecisionRow } from "../../modules/complaint/storage"
import { LEDGER_MODULE } from "../../modules/ledger"
import LedgerModuleService from "../../modules/ledger/service"
import { tryRefund } from "../ledger/carry-out-refund"
import { recordAdjustmentWorkflow } from "../ledger/record-adjustment"
import { completeComplaintDecisionWorkflow } from "./complete-complaint-decision"
import { requestComplaintRefundWorkflow } from "./request-complaint-refund"

type Decided = { complaint: ComplaintRow; decision: DecisionRow; earlier: DecisionRow[] }

/**
 * One attempt to do what was decided about money: a refund through the ledger, and what the
 * merchant gives the store for it, or takes back. Each part has the decision's id as its key, so an
 * attempt finds what an earlier one did, whatever it died of.
 *
 * @param at_once something that it waited for has happened
 */
export async function carryOutDecision(
  container: MedusaContainer,
  id: string,
  now: Date,
  at_once = false
): Promise<void> {
  const complaints = container.resolve<ComplaintModuleService>(COMPLAINT_MODULE)
  const decision = await complaints.claimDecision(id, now, at_once)
  if (!decision) return
  const [complaint, all] = await Promise.all([
    complaints.find({ id: decision.complaint_id }),
    complaints.decisionsOf(decision.complaint_id),
  ])
  const earlier = all.filter(({ sequence }) => sequence < decision.sequence)
  const obstacle = await attempt(container, { complaint, decision, earlier }, now)
  if (obstacle) await complaints.noteDecisionError(id, obstacle)
}

/** What is in the way, in words; null when all is done. */
async function attempt(container: MedusaContainer, decided: Decided, now: Date) {
  try {
    const refund = await giveBack(container, decided, now)
    if (refund?.obstacle) return refund.obstacle
    const credited_amount = await credit(container, decided, refund?.request_id ?? null, now)
    const { id } = decided.decision
    const { is_ended = false, given = 0 } = refund ?? {}
    const done = { id, credited_amount, requested_amount: given, is_ended, now }
    await completeComplaintDecisionWorkflow(container).run({ input: done })
    return null
  } catch (error) {
    // The engine throws errors, or plain copies of them.
    const { message } = error as Error
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const { id } = decided.decision
    logger.error(`Decision ${id} could not be carried out; the next run tries again: ${message}`)
    return message
  }
}

/** What earlier decisions have not given back yet. Null when there is nothing to give. */
async function giveBack(container: MedusaContainer, decided: Decided, now: Date) {
  const { complaint, decision, earlier } = decided
  const amount = decision.amount - sum(earlier, "requested_amount")
  if (amount <= 0) return null
  const { id, number, order_id, seller_order_id, seller_id } = complaint
  const { result: asked } = await requestComplaintRefundWorkflow(container).run({
    input: {
      complaint: { id, number, order_id, seller_order_id, seller_id },
      ...{ decision_id: decision.id, amount, decided_by: decision.decided_by, now },
    },
  })
  if (!asked) return null
  const { refund_request_id: request_id } = asked
  await tryRefund(container, request_id)
  const request = await container
    .resolve<LedgerModuleService>(LEDGER_MODULE)
    .retrieveRefundRequest(request_id)
  const { status, last_error } = request
  // Rejected: somebody gave up what had failed, or all was given back by another way.
  const is_ended = status === "rejected"
  const obstacle =
    status === "refunded" || is_ended
      ? null
      : `Refund request ${request_id} is ${status}${last_error ? `: ${last_error}` : ""}`
  const given = is_ended
    ? (await readTaken(container, complaint, [request_id])).refunded
    : asked.requested_amount
  return { request_id, is_ended, given, obstacle }
}

/**
 * Brings the store to where the decision wants it: what the refunds of this complaint took from it
 * is the merchant's to bear, as far as the decision says so.
 */
async function credit(
  container: MedusaContainer,
  { complaint, decision, earlier }: Decided,
  request_id: string | null,
  now: Date
): Promise<number> {
  const ids = [...earlier.map(({ refund_request_id }) => refund_request_id), request_id]
  const taken = await readTaken(
    container,
    complaint,
    ids.filter((id) => id !== null)
  )
  const amount = creditOf(decision, { ...taken, credited: sum(earlier, "credited_amount") })
  if (amount === 0 || !decision.decided_by) return 0
  const { seller_id, currency_code, decimals } = complaint
  await recordAdjustmentWorkflow(container).run({
    input: {
      ...{ seller_id, currency_code, amount: fromMinor(amount, decimals), now },
      ...{ note: `${nameOf(complaint)} of order #${complaint.display_id}` },
      ...{ actor_id: decision.decided_by, key: `complaint:${decision.id}` },
    },
  })
  return amount
}

/** What refunds gave the buyer, and what of it they took from the store, as it is booked. */
async function readTaken(
  container: MedusaContainer,
  { seller_order_id }: ComplaintRow,
  request_ids: string[]
) {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const requests = await ledger.listRefundRequests({ id: request_ids })
  const refund_id = requests.flatMap(({ refund_ids }) => refund_ids ?? [])
  const account = ["seller", "clearing"]
  const entries = await ledger.listLedgerEntries({ seller_order_id, refund_id, account })
  const of = (name: string) =>
    entries.reduce((all, one) => all + (one.account === name ? Number(one.amount) : 0), 0)
  return { refunded: of("clearing"), taken: -of("seller") }
}

const sum = (decisions: DecisionRow[], column: "requested_amount" | "credited_amount") =>
  decisions.reduce((all, decision) => all + decision[column], 0)
