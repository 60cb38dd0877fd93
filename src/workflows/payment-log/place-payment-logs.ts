import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PAYMENT_LOG_MODULE } from "../../modules/payment-log"
import PaymentLogModuleService from "../../modules/payment-log/service"
import { findOrdersOfCarts, findPlaces } from "./find-session"

/** Sessions and carts looked up at once. */
const BATCH = 500
/** A cart that has not become an order by then hardly will; its calls stay with the cart. */
const SINCE_MS = 3 * 24 * 60 * 60 * 1_000

/** Only columns that were empty are filled, with what never changes: nothing to undo. */
const placePaymentLogsStep = createStep(
  "place-payment-logs",
  async (input: { now: Date }, { container }) => {
    const service = container.resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
    const now = new Date(input.now)
    const since = new Date(now.getTime() - SINCE_MS)
    await service.flush()
    const sessions = await service.unplacedSessions(BATCH, since)
    await service.placeSessions(await placesOf(container, sessions), now)
    const carts = await service.unorderedCarts(BATCH, since)
    const orders = await findOrdersOfCarts(container, carts)
    await service.placeCarts([...orders].map(([cart_id, order_id]) => ({ cart_id, order_id })))
    return new StepResponse({ sessions: sessions.length, orders: orders.size })
  }
)

async function placesOf(container: MedusaContainer, session_ids: string[]) {
  if (!session_ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_session",
    fields: ["id", "payment_collection_id"],
    filters: { id: session_ids },
  })
  const places = await findPlaces(
    container,
    data.map(({ payment_collection_id }) => payment_collection_id)
  )
  const collectionOf = new Map(data.map((one) => [one.id, one.payment_collection_id]))
  return session_ids.map((session_id) => {
    const place = places.get(collectionOf.get(session_id) ?? "")
    return { session_id, cart_id: place?.cart_id ?? null, order_id: place?.order_id ?? null }
  })
}

/** Finds the cart and the order of calls that were logged without. */
export const placePaymentLogsWorkflow = createWorkflow(
  "place-payment-logs",
  (input: WorkflowData<{ now: Date }>) => new WorkflowResponse(placePaymentLogsStep(input))
)
