import { MedusaContainer } from "@medusajs/framework/types"
import advanceComplaints from "../../../src/jobs/complaint/advance-complaints"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aReadyCart, aShop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { Api } from "../../helpers/runner"

/** Of North's slice: two cups of 19.99 and 4.99 for sending them, with 8.25 % tax. */
export const NORTH = 48.68

export type ComplaintDesk = Awaited<ReturnType<typeof aComplaintDesk>>
export type Complaint = {
  id: string
  number: number
  status: string
  version: number
  allowed: string[]
  messages: { id: string; body: string; visibility: string; attachments: { id: string }[] }[]
  events: { happening: string; actor_type: string }[]
} & Record<string, unknown>

/** A paid order of Ann's at two stores, and what people do about a complaint. */
export async function aComplaintDesk(api: Api, container: MedusaContainer) {
  const quiet = aQuietBus(container)
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const ann = await aCustomer(api, shop.market.visitor, "ann.account@example.com")
  const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
  const cart_id = await aReadyCart(api, shop, { buyer: ann, email: "ann.account@example.com" })
  const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, ann)
  const order_id: string = placed.data.order.id
  // Divided, paid and booked by events.
  await quiet()
  const slices = await slicesOf(container, order_id)
  const [north, south] = slices.map(({ id }) => id)
  const { north: store, south: other } = shop

  const wish = (more: object = {}) => ({
    ...{ order_id, seller_id: store.id, reason: "damaged", wish: "refund" },
    ...{ body: "The handle is broken", ...more },
  })
  const open = async (more: object = {}, who: Actor = ann): Promise<Complaint> => {
    const { data } = await api.post("/store/complaints", wish(more), who)
    await quiet()
    return data.complaint
  }
  const does = (surface: string, who: Actor) => {
    return async (id: string, deed: string, body: object = {}): Promise<Complaint> => {
      const { data } = await api.post(`/${surface}/complaints/${id}/${deed}`, body, who)
      await quiet()
      return data.complaint
    }
  }
  const reads = (surface: string, who: Actor) => {
    return async (id: string): Promise<Complaint> =>
      (await api.get(`/${surface}/complaints/${id}`, who)).data.complaint
  }
  const buyer = does("store", ann)
  const seller = does("seller", store.auth)
  const staff = does("admin", merchant)
  const look = {
    buyer: reads("store", ann),
    seller: reads("seller", store.auth),
    staff: reads("admin", merchant),
  }
  const decision = (more: object = {}) => ({
    ...{ outcome: "split", amount: 20, payer: "seller", body: "Both of you are right" },
    ...more,
  })
  /** The platform's refunds of the order, in cents, the smallest first. */
  const refunds = async (): Promise<number[]> => {
    const { order } = (await api.get(`/admin/orders/${order_id}`, merchant)).data
    const made: { amount: number }[] = order.payment_collections[0].payments[0].refunds ?? []
    return made.map(({ amount }) => Math.round(amount * 100)).sort((a, b) => a - b)
  }
  /** So much time goes by, and the job runs. */
  const later = async ({ hours = 0, days = 0 }: { hours?: number; days?: number }) => {
    const gone = `${hours + 24 * days} hours`
    await inDatabase(container, "update complaint set due_at = due_at - ?::interval", [gone])
    await advanceComplaints(container)
    await quiet()
  }
  /** Holds of North's slice, like `complaint open`. */
  const holds = async (): Promise<string[]> => {
    const path = `/admin/ledger/holds?seller_id=${store.id}&order=opened_at`
    const { data } = await api.get(path, merchant)
    return data.payout_holds.map(
      (hold: { kind: string; released_at: string | null }) =>
        `${hold.kind} ${hold.released_at ? "released" : "open"}`
    )
  }
  return {
    ...{ quiet, shop, merchant, ann, ben, store, other, order_id, north, south, slices },
    ...{ wish, open, buyer, seller, staff, look, decision, refunds, later, holds },
  }
}

/** A form with a small PDF, as evidence. */
export function evidence(name = "crack.pdf") {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.4\n%%EOF"], { type: "application/pdf" }), name)
  return form
}
