import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../../lib/money"
import { LEDGER_MODULE } from "../../../modules/ledger"
import { LedgerEvents } from "../../../modules/ledger/events"
import LedgerModuleService from "../../../modules/ledger/service"
import { NewNotice } from "../../../modules/notice/telling"
import { PAYMENT_LOG_MODULE } from "../../../modules/payment-log"
import { PaymentLogEvents, UnmatchedPayment } from "../../../modules/payment-log/events"
import PaymentLogModuleService from "../../../modules/payment-log/service"
import { queryOf, staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

type Named = { id: string }
type InMinor = { amount: number; decimals: number; currency_code: string }

const ledgerOf = (container: MedusaContainer) =>
  container.resolve<LedgerModuleService>(LEDGER_MODULE)

// Amounts come as text from their bigint columns.
const amountOf = ({ amount, decimals, currency_code }: InMinor) => ({
  amount: fromMinor(Number(amount), decimals),
  currency_code,
})

async function nameOf(container: MedusaContainer, seller_id: string): Promise<string> {
  const { data } = await queryOf(container).graph({
    entity: "seller",
    fields: ["name"],
    filters: { id: seller_id },
  })
  return data[0]?.name ?? ""
}

const tellPayout: Tell<Named> = async (container, { id }): Promise<NewNotice[]> => {
  const [payout] = await ledgerOf(container).listPayouts({ id }, { take: 1 })
  if (!payout) return []
  const { seller_id, status } = payout
  const facts = {
    ...{ payout_id: id, seller_id, seller_name: await nameOf(container, seller_id) },
    amount: amountOf(payout),
  }
  const store = await storeOf(container, seller_id, "money")
  if (status === "paid") {
    return toEach(store, { key: "payout_paid", event_key: `payout_paid:${id}`, facts })
  }
  if (status !== "failed" && status !== "reversed") return []
  const told = {
    event_key: `payout_${status}:${id}`,
    facts: { ...facts, reason: payout.failure, is_reversed: status === "reversed" },
  }
  return [
    ...toEach(store, { key: "payout_failed", ...told }),
    ...toEach(await staff(container), { key: "merchant_payout_failed", ...told }),
  ]
}

async function readRequest(container: MedusaContainer, id: string) {
  const [request] = await ledgerOf(container).listRefundRequests({ id }, { take: 1 })
  if (request?.requested_by_type !== "seller") return null
  const { data } = await queryOf(container).graph({
    entity: "seller_order",
    fields: ["display_id"],
    filters: { id: request.seller_order_id },
  })
  return { request, order_number: data[0]?.display_id ?? 0, refund: amountOf(request) }
}

/** What the merchant wants to give back is approved at once: nobody has to be asked. */
const tellRefundAsked: Tell<Named> = async (container, { id }) => {
  const found = await readRequest(container, id)
  if (found?.request.status !== "requested") return []
  const { seller_id } = found.request
  const seller_name = await nameOf(container, seller_id)
  const { order_number, refund } = found
  return toEach(await staff(container), {
    key: "merchant_refund_requested",
    event_key: `merchant_refund_requested:${id}`,
    facts: { request_id: id, seller_id, seller_name, order_number, refund },
  })
}

const tellRefundDecided: Tell<Named> = async (container, { id }) => {
  const found = await readRequest(container, id)
  if (!found?.request.decided_at) return []
  const { seller_order_id, seller_id, status, decision_note } = found.request
  const { order_number, refund } = found
  return toEach(await storeOf(container, seller_id, "money"), {
    key: "refund_decided",
    event_key: `refund_decided:${id}`,
    facts: {
      ...{ seller_order_id, order_number, refund },
      is_approved: status !== "rejected",
      reason: decision_note,
    },
  })
}

const tellDiffers: Tell<Named> = async (container, { id }) => {
  const [found] = await ledgerOf(container).listLedgerReconciliations({ id }, { take: 1 })
  if (!found?.difference_count) return []
  return toEach(await staff(container), {
    key: "merchant_ledger_differs",
    event_key: `merchant_ledger_differs:${id}`,
    facts: { reconciliation_id: id, difference_count: found.difference_count },
  })
}

/** Without its event, the row knows: only a cart whose money is taken is refused to become an order. */
const tellUnmatched: Tell<
  Pick<UnmatchedPayment, "session_id"> & Partial<UnmatchedPayment>
> = async (container, { session_id, reason, is_taken }) => {
  const [watch] = await container
    .resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
    .listPaymentWatches({ session_id }, { take: 1 })
  return toEach(await staff(container), {
    key: "merchant_payment_unmatched",
    event_key: `merchant_payment_unmatched:${session_id}`,
    facts: {
      session_id,
      reason: reason ?? watch?.reason ?? "",
      is_taken: is_taken ?? (watch?.refusals ?? 0) > 0,
    },
  })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const ledger = ledgerOf(container)
  const during = { $gte: since, $lt: until }
  const config = { select: ["id"], take: MISSED_MAX }
  const heard = (name: string, rows: Named[]) => rows.map(({ id }) => ({ name, data: { id } }))
  const payouts = async (name: string, column: string) =>
    heard(name, await ledger.listPayouts({ [column]: during }, config))
  const requests = async (name: string, column: string) =>
    heard(name, await ledger.listRefundRequests({ [column]: during }, config))
  const differing = await ledger.listLedgerReconciliations(
    { finished_at: during, difference_count: { $gt: 0 } },
    config
  )
  const unmatched = await container
    .resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
    .listPaymentWatches({ told_at: during }, { select: ["session_id"], take: MISSED_MAX })
  return [
    ...(await payouts(LedgerEvents.PAYOUT_PAID, "paid_at")),
    ...(await payouts(LedgerEvents.PAYOUT_FAILED, "failed_at")),
    ...(await payouts(LedgerEvents.PAYOUT_REVERSED, "reversed_at")),
    ...(await requests(LedgerEvents.REFUND_REQUESTED, "created_at")),
    ...(await requests(LedgerEvents.REFUND_DECIDED, "decided_at")),
    ...heard(LedgerEvents.DIFFERENCES_FOUND, differing),
    ...unmatched.map(({ session_id }) => ({
      name: PaymentLogEvents.UNMATCHED_PAYMENT,
      data: { session_id },
    })),
  ]
}

/** Money that moved, or did not. */
export const moneyTeller: Teller = {
  name: "money",
  tells: {
    [LedgerEvents.PAYOUT_PAID]: tellPayout,
    [LedgerEvents.PAYOUT_FAILED]: tellPayout,
    [LedgerEvents.PAYOUT_REVERSED]: tellPayout,
    [LedgerEvents.REFUND_REQUESTED]: tellRefundAsked,
    [LedgerEvents.REFUND_DECIDED]: tellRefundDecided,
    [LedgerEvents.DIFFERENCES_FOUND]: tellDiffers,
    [PaymentLogEvents.UNMATCHED_PAYMENT]: tellUnmatched,
  },
  missed,
}
