import { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE } from "../../../src/modules/ledger"
import LedgerModuleService from "../../../src/modules/ledger/service"
import { bookOrderWorkflow } from "../../../src/workflows/ledger/book-order"
import { Actor } from "../../helpers/actors"
import { anOrder, reactionsTo, Shop, slicesOf } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

export const ledgerOf = (container: MedusaContainer) =>
  container.resolve<LedgerModuleService>(LEDGER_MODULE)

/** An order that is divided, paid and booked, all by events. */
export async function aBookedOrder(
  api: Api,
  container: MedusaContainer,
  shop: Shop,
  wishes: Parameters<typeof anOrder>[3] = {}
) {
  // Whichever comes last, the division or the money, finds the other.
  const done = reactionsTo(container, ["marketplace.order_split"])
  const order = await anOrder(api, container, shop, wishes)
  await done
  const [north, south] = await slicesOf(container, order.id)
  return { order, id: order.id as string, north, south }
}

/** Minor units of one order (or of everything), like `{ seller: 4000, clearing: -4000 }`. */
export async function accountsOf(
  container: MedusaContainer,
  filters: { order_id?: string; seller_id?: string } = {}
) {
  const entries = await ledgerOf(container).listLedgerEntries(filters)
  const sums: Record<string, number> = {}
  for (const { account, amount } of entries) sums[account] = (sums[account] ?? 0) + Number(amount)
  return sums
}

export const minor = (amount: unknown) => Math.round(Number(amount) * 100)

export async function paymentOf(api: Api, merchant: Actor, order_id: string): Promise<string> {
  const { order } = (await api.get(`/admin/orders/${order_id}`, merchant)).data
  return order.payment_collections[0].payments[0].id
}

/** The merchant gives money back on the platform's own page. */
export async function refund(
  api: Api,
  container: MedusaContainer,
  merchant: Actor,
  order_id: string,
  body: { amount?: number; note?: string } = {}
) {
  const payment_id = await paymentOf(api, merchant, order_id)
  const refunded = reactionsTo(container, ["payment.refunded"])
  await api.post(`/admin/payments/${payment_id}/refund`, body, merchant)
  await refunded
}

/** Books without waiting for an event. */
export const book = async (container: MedusaContainer, order_id: string) =>
  (await bookOrderWorkflow(container).run({ input: { order_id } })).result
