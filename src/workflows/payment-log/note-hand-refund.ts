import { PaymentDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { transform, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { releaseLockStep } from "@medusajs/medusa/core-flows"
import { lockOrder } from "../marketplace/steps/order-lock"

export type NoteHandRefund = {
  payment_id: string
  /** In major units, as the payment's own amount. */
  amount: number
  /** What Zarinpal's panel calls the refund. */
  reference: string
  actor_id: string
}
type Note = { reference: string; amount: number; used_for: string | null; actor_id: string }

const HAND_REFUNDS_MAX = 50

const notesOf = ({ data }: Pick<PaymentDTO, "data">): Note[] =>
  // Written by this workflow and by the provider only.
  ((data as { by_hand?: Note[] } | undefined)?.by_hand ?? []) as Note[]

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

function assertNotable(payment: PaymentDTO, { amount, reference }: NoteHandRefund) {
  const { id, provider_id } = payment
  const notes = notesOf(payment)
  if (!provider_id.startsWith("pp_zarinpal")) {
    refuse(`Payment ${id} was made by ${provider_id}, which refunds by itself; refund it here`)
  }
  if (notes.some((note) => note.reference === reference)) {
    refuse(`Refund ${reference} of payment ${id} is written down already`)
  }
  if (notes.length >= HAND_REFUNDS_MAX) {
    refuse(`Payment ${id} has ${HAND_REFUNDS_MAX} refunds by hand, the most there can be`)
  }
  const refunded = (payment.refunds ?? []).reduce((sum, one) => sum + Number(one.amount), 0)
  const open = notes.filter(({ used_for }) => !used_for).reduce((sum, one) => sum + one.amount, 0)
  const left = Number(payment.amount) - refunded - open
  if (amount > left) {
    refuse(`At most ${left} of payment ${id} can be refunded; ${amount} is more`)
  }
}

const noteHandRefundStep = createStep(
  "note-hand-refund",
  async (input: NoteHandRefund, { container }) => {
    const service = container.resolve(Modules.PAYMENT)
    const payment = await service.retrievePayment(input.payment_id, { relations: ["refunds"] })
    assertNotable(payment, input)
    const { amount, reference, actor_id } = input
    const by_hand = [...notesOf(payment), { reference, amount, used_for: null, actor_id }]
    const data = { ...payment.data, by_hand }
    // The platform updates what is handed over; its type names two other fields only.
    await service.updatePayment({ id: payment.id, data } as { id: string })
    return new StepResponse({ id: payment.id, by_hand }, { id: payment.id, data: payment.data })
  },
  async (before, { container }) => {
    if (before) await container.resolve(Modules.PAYMENT).updatePayment(before as { id: string })
  }
)

/**
 * Writes down a refund that the merchant made in Zarinpal's panel. It moves no money and changes no
 * order: it lets the platform's refund of the same amount, however that comes about, be believed.
 */
export const noteHandRefundWorkflow = createWorkflow(
  "note-hand-refund",
  (input: WorkflowData<NoteHandRefund>) => {
    const key = transform({ input }, ({ input }) => `payment:${input.payment_id}`)
    lockOrder(key)
    const payment = noteHandRefundStep(input)
    releaseLockStep({ key })
    return new WorkflowResponse(payment)
  }
)
