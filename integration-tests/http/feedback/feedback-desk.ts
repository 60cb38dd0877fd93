import { MedusaContainer } from "@medusajs/framework/types"
import sharp from "sharp"
import recountAllFeedback from "../../../src/jobs/feedback/recount-feedback"
import { FEEDBACK_MODULE } from "../../../src/modules/feedback"
import FeedbackModuleService from "../../../src/modules/feedback/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aReadyCart, aShop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { Api } from "../../helpers/runner"

export type FeedbackDesk = Awaited<ReturnType<typeof aFeedbackDesk>>
export type OwnFeedback = {
  id: string
  overall: number
  status: string
  may_edit: boolean
  pictures: { id: string; url: string }[]
} & Record<string, unknown>

export const feedbackOf = (container: MedusaContainer) =>
  container.resolve<FeedbackModuleService>(FEEDBACK_MODULE)

/** A paid order of Ann's at two stores and the merchant, of which North's share has arrived. */
export async function aFeedbackDesk(api: Api, container: MedusaContainer) {
  const quiet = aQuietBus(container)
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const ann = await aCustomer(api, shop.market.visitor, "ann.account@example.com")
  await api.post("/store/customers/me", { first_name: "Ann", last_name: "Lee" }, ann)
  const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")

  const order = async (buyer: Actor, email: string) => {
    const cart_id = await aReadyCart(api, shop, { buyer, email })
    const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, buyer)
    await quiet()
    return placed.data.order.id as string
  }
  const order_id = await order(ann, "ann.account@example.com")
  const [north, south] = await slicesOf(container, order_id)

  /** A store packs all of its share and hands it over. */
  const deliver = async (slice = north, store = shop.north) => {
    const items = slice.lines.flatMap(({ kind, reference_id: id, quantity }) =>
      kind === "item" ? [{ id, quantity }] : []
    )
    const path = `/seller/orders/${slice.id}`
    const { data } = await api.post(`${path}/fulfillments`, { items }, store.auth)
    const fulfillment_id: string = data.order.fulfillments[0].id
    await quiet()
    await api.post(`${path}/shipments`, { fulfillment_id }, store.auth)
    await quiet()
    await api.post(`${path}/deliveries`, { fulfillment_id }, store.auth)
    await quiet()
  }
  await deliver()

  /** The merchant sends the own goods and hands them over. */
  const deliverOwn = async () => {
    const native = `/admin/orders/${order_id}/fulfillments`
    const { order } = (await api.get(`/admin/orders/${order_id}`, merchant)).data
    const isLamp = ({ product_id }: { product_id: string }) => product_id === shop.lamp.id
    const items = [{ id: order.items.find(isLamp).id, quantity: 1 }]
    const before = await ownParcels()
    const { stock_location_id: location_id, shipping_option_id } = shop.market
    await api.post(native, { items, location_id, shipping_option_id }, merchant)
    const [parcel] = (await ownParcels()).filter((id) => !before.includes(id))
    await api.post(`${native}/${parcel}/mark-as-delivered`, {}, merchant)
    await quiet()
  }
  const ownParcels = async (): Promise<string[]> => {
    const path = `/admin/orders/${order_id}?fields=*fulfillments`
    const { order } = (await api.get(path, merchant)).data
    return order.fulfillments.map(({ id }: { id: string }) => id)
  }

  const post = async (path: string, body: object, who: Actor): Promise<OwnFeedback> => {
    const { data } = await api.post(path, body, who)
    await quiet()
    return data.feedback
  }
  const path = `/store/orders/${order_id}`
  const stars = (more: object = {}) => ({
    ...{ overall: 4, communication: 5, comment: "Well packed", ...more },
  })
  const rate = (more: object = {}, who = ann) =>
    post(`${path}/feedback`, { seller_id: shop.north.id, ...stars(more) }, who)
  const review = (more: object = {}, who = ann) => {
    const about = { product_id: shop.north.product.id, overall: 4, comment: "Nice cup", ...more }
    return post(`${path}/reviews`, about, who)
  }
  const edit = (id: string, body: object, who = ann) => post(`${path}/feedback/${id}`, body, who)
  const answer = (id: string, who = shop.north.auth) =>
    post(`/seller/feedback/${id}/answer`, { answer: "Thank you" }, who)
  const hide = (id: string, who = merchant) =>
    post(`/admin/feedback/${id}/hide`, { reason: "It names a person" }, who)
  const restore = (id: string) => post(`/admin/feedback/${id}/restore`, {}, merchant)
  const shares = async (who = ann) => (await api.get(`${path}/feedback`, who)).data.shares
  const complain = async () => {
    const about = { order_id, seller_id: shop.north.id, reason: "damaged", wish: "refund" }
    const said = { ...about, body: "It came broken" }
    const { data } = await api.post("/store/complaints", said, ann)
    await quiet()
    return data.complaint.id as string
  }
  /** So many days go by since the delivery, and since what was said. */
  const later = async (days: number) => {
    const gone = [`${days} days`]
    const move = (table: string, column: string) =>
      inDatabase(container, `update ${table} set ${column} = ${column} - ?::interval`, gone)
    await move("seller_order_change", "created_at")
    await move("feedback", "rated_at")
    // Nothing else ever moves feedback to another day.
    await recountAllFeedback(container)
  }
  /** What others said of North before; the merchant's word for it. */
  const others = async (...given: number[]) => {
    for (const [i, overall] of given.entries()) {
      await feedbackOf(container).give(
        {
          ...{ kind: "seller", order_id: `order_${i}`, display_id: 900 + i, overall },
          ...{ seller_id: shop.north.id, seller_order_id: `sord_${i}`, product_id: null },
          ...{ product_title: null, customer_id: "cus_other", author_name: "Cy D." },
          ...{ communication: null, shipping: null, accuracy: null, comment: null },
          picture_ids: [],
        },
        new Date()
      )
    }
  }
  return {
    ...{
      quiet,
      shop,
      merchant,
      ann,
      ben,
      order,
      order_id,
      north,
      south,
      path,
      deliver,
      deliverOwn,
    },
    ...{ rate, review, edit, answer, hide, restore, shares, complain, later, others },
  }
}

/** A form with a small picture. */
export async function aPicture(name = "cup.png") {
  const create = { width: 40, height: 30, channels: 3 as const, background: "coral" }
  const bytes = await sharp({ create }).png().toBuffer()
  const form = new FormData()
  form.append("files", new Blob([new Uint8Array(bytes)], { type: "image/png" }), name)
  return form
}
