import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { numberOf } from "./number-of"
import { forMerchant, queryOf, Snapshot } from "./snapshot"

/** A payment and what has become of it so far. */
export const WebhookPayment = z
  .object({
    id: z.string(),
    order_id: z.string().nullable(),
    provider_id: z.string(),
    currency_code: z.string(),
    amount: z.number(),
    captured_amount: z.number(),
    refunded_amount: z.number(),
    created_at: z.iso.datetime(),
    captured_at: z.iso.datetime().nullable(),
    canceled_at: z.iso.datetime().nullable(),
  })
  .strict()

type Movement = { id: string; amount: BigNumberInput; created_at: Date | string }
export type PaymentRead = {
  id: string
  provider_id: string
  currency_code: string
  amount: BigNumberInput
  created_at: Date
  captured_at: Date | null
  canceled_at: Date | null
  captures?: Movement[]
  refunds?: (Movement & { note?: string | null })[]
  payment_collection?: { order?: { id: string } }
}

const FIELDS = [
  ...["id", "provider_id", "currency_code", "amount", "created_at", "captured_at", "canceled_at"],
  ...["captures.id", "captures.amount", "captures.created_at", "payment_collection.order.id"],
  ...["refunds.id", "refunds.amount", "refunds.note", "refunds.created_at"],
]

export async function readPayments(
  ...[container, ids]: Parameters<Snapshot["read"]>
): Promise<PaymentRead[]> {
  const { data } = await queryOf(container).graph({
    entity: "payment",
    fields: FIELDS,
    filters: { id: ids },
  })
  // The link from a payment collection to its order is not in the generated type.
  return data as unknown as PaymentRead[]
}

const sumOf = (movements: Movement[] = []) =>
  numberOf(MathBN.sum(0, ...movements.map(({ amount }) => amount)))

const paymentView = (payment: PaymentRead) => ({
  id: payment.id,
  order_id: payment.payment_collection?.order?.id ?? null,
  provider_id: payment.provider_id,
  currency_code: payment.currency_code,
  amount: numberOf(payment.amount),
  captured_amount: sumOf(payment.captures),
  refunded_amount: sumOf(payment.refunds),
  created_at: payment.created_at,
  captured_at: payment.captured_at ?? null,
  canceled_at: payment.canceled_at ?? null,
})

export const paymentSnapshot: Snapshot = {
  merchant: WebhookPayment,
  seller: null,
  async read(...asked) {
    const payments = await readPayments(...asked)
    return new Map(payments.map((payment) => [payment.id, forMerchant(paymentView(payment))]))
  },
}
