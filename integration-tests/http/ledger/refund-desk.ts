import { MedusaContainer } from "@medusajs/framework/types"
import { aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aReadyCart, aShop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { Api } from "../../helpers/runner"

/** Of North's slice: two cups of 19.99 and 4.99 for sending them, with 8.25 % tax. */
export const NORTH = 48.68

export type RefundDesk = Awaited<ReturnType<typeof aRefundDesk>>

/** A paid and booked order of two stores, and what people do about its refunds. */
export async function aRefundDesk(api: Api, container: MedusaContainer) {
  const quiet = aQuietBus(container)
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const cart_id = await aReadyCart(api, shop)
  const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.market.visitor)
  const order_id: string = placed.data.order.id
  // Divided, paid and booked by events.
  await quiet()
  const [north, south] = (await slicesOf(container, order_id)).map(({ id }) => id)
  const wish = (amount: number) => ({ amount, reason: "Broken handle" })
  const asked = (slice = north) => `/seller/orders/${slice}/refund-requests`

  const ask = async (amount: number, slice = north, who: Actor = shop.north.auth) =>
    (await api.post(asked(slice), wish(amount), who)).data.refund_request
  const give = async (amount: number, slice = north, who: Actor = merchant) =>
    (await api.post(`/admin/seller-orders/${slice}/refunds`, wish(amount), who)).data.refund_request
  const decide = async (id: string, deed: string, body: object = {}, who: Actor = merchant) =>
    (await api.post(`/admin/refund-requests/${id}/${deed}`, body, who)).data.refund_request
  const look = async (id: string) =>
    (await api.get(`/admin/refund-requests/${id}`, merchant)).data.refund_request
  const standing = async (slice = north, who: Actor = shop.north.auth) =>
    (await api.get(asked(slice), who)).data.refundable
  const statuses = async () => (await slicesOf(container, order_id)).map(({ status }) => status)
  /** The platform's refunds of the order, in cents, the smallest first. */
  const refunds = async (): Promise<number[]> => {
    const { order } = (await api.get(`/admin/orders/${order_id}`, merchant)).data
    const made: { amount: number }[] = order.payment_collections[0].payments[0].refunds ?? []
    return made.map(({ amount }) => Math.round(amount * 100)).sort((a, b) => a - b)
  }
  /** Nobody waits for the next attempt. */
  const makeDue = async () =>
    await inDatabase(
      container,
      `update refund_request set next_attempt_at = now() - interval '1 second'
        where status = 'approved'`
    )
  return {
    ...{ quiet, shop, merchant, order_id, north, south, asked, wish },
    ...{ ask, give, decide, look, standing, statuses, refunds, makeDue },
  }
}
