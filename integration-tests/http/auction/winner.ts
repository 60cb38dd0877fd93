import { MedusaContainer } from "@medusajs/framework/types"
import { settleAuctions } from "../../../src/workflows/auction/settle-auctions"
import { Actor, aMerchant } from "../../helpers/actors"
import {
  aBid,
  anAuction,
  auctionsOf,
  AuctionWishes,
  endAuction,
  HOUR_MS,
  inDatabase,
} from "../../helpers/auctions"
import { anAddress, aProduct, Currency } from "../../helpers/catalog"
import { aShop, reactionsTo } from "../../helpers/orders"
import { Api } from "../../helpers/runner"
import { aBidder } from "./auction-house"

export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

type Refused = { response?: { status: number; data: { message: string } } }

/** Status and words of a refusal; a call that is answered shows as undefined. */
export const refusal = async (call: Promise<unknown>) => {
  const { response } = await call.then(
    () => ({}) as Refused,
    (error: Refused) => error
  )
  return `${response?.status} ${response?.data.message}`
}

/** What a workflow or a service refused, in words. */
export const message = async (call: Promise<unknown>) =>
  await call.then(
    () => "done",
    (error: Error) => error.message
  )

type Bidder = Actor & { id: string }
type Bid = [bidder: Bidder, minor: number]
export type Won = { id: string; settlement_id: string; cart_id: string; title: string }

/** A shop with two stores, three bidders, and what winners do. */
export async function aSaleroom(api: Api, container: MedusaContainer) {
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const [ann, bob, cat] = [
    await aBidder(api, shop.market, "ann"),
    await aBidder(api, shop.market, "bob"),
    await aBidder(api, shop.market, "cat"),
  ]
  const { north } = shop
  const service = auctionsOf(container)
  const settle = (now = new Date()) => settleAuctions(container, now)
  /** Nobody waits for a day: what is to be paid is overdue now. */
  const passDeadline = async () => {
    const overdue = "update auction_settlement set payment_due_at = now() - interval '1 second'"
    await inDatabase(container, `${overdue} where status = 'awaiting_payment'`)
    return await settle()
  }
  const norths = { variant_id: north.product.variant_id, seller_id: north.id }
  /** The merchant's own, one piece of it. */
  const aVase = async (title = "Vase") => ({
    ...(await aProduct(container, shop.market, { title, stocked_quantity: 1 })),
    seller_id: null,
  })

  type Sale = { bids?: Bid[]; goods?: typeof norths | Awaited<ReturnType<typeof aVase>> }
  /** North's cup, won by Ann at 20.50 over Bob's 20.00; its checkout is there. */
  const aWonLot = async ({ bids, goods = norths }: Sale = {}, wishes?: AuctionWishes) => {
    const { id } = await anAuction(container, goods, wishes)
    const usual: Bid[] = [
      [bob, 20_00],
      [ann, 50_00],
    ]
    for (const [{ id: customer }, max] of bids ?? usual) await aBid(service, id, customer, max)
    await endAuction(container, id)
    await settle()
    const [settlement] = await service.listAuctionSettlements({ auction_id: id })
    // The checkout was made by the line before.
    return { id, settlement_id: settlement.id, cart_id: settlement.cart_id! }
  }

  const post = async (path: string, body: object, who: Actor = ann) =>
    (await api.post(`/store/${path}`, body, who)).data
  const cartOf = async (cart_id: string, who: Actor = ann) =>
    (await api.get(`/store/carts/${cart_id}`, who)).data.cart

  type Manner = { who?: Actor; currency?: Currency }
  /** Address, shipping and a way to pay: only the last call is missing. */
  const getReady = async (cart_id: string, { who = ann, currency = "usd" }: Manner = {}) => {
    await post(`carts/${cart_id}`, { shipping_address: anAddress(currency) }, who)
    const { items } = await cartOf(cart_id, who)
    const isNorths = items[0].product_id === north.product.id
    const option_id = isNorths ? north.shipping_option_id : shop.market.shipping_option_id
    await post(`carts/${cart_id}/shipping-methods`, { option_id }, who)
    const { payment_collection } = await post("payment-collections", { cart_id }, who)
    const provider = { provider_id: "pp_system_default" }
    await post(`payment-collections/${payment_collection.id}/payment-sessions`, provider, who)
    return payment_collection.id as string
  }
  const complete = async (cart_id: string, who: Actor = ann) =>
    await post(`carts/${cart_id}/complete`, {}, who)
  /** Pays, and waits until everybody has heard of it. */
  const pay = async (cart_id: string, manner: Manner = {}) => {
    await getReady(cart_id, manner)
    const done = reactionsTo(container, ["order.placed", "payment.captured"])
    const { order } = await complete(cart_id, manner.who)
    await done
    return order
  }
  const settlementsOf = async (auction_id: string) =>
    await service.listAuctionSettlements({ auction_id }, { order: { attempt: "ASC" } })
  const statusOf = async (id: string) => (await service.retrieveAuction(id)).status
  return {
    ...{
      shop,
      north,
      merchant,
      ann,
      bob,
      cat,
      service,
      settle,
      passDeadline,
      norths,
      aVase,
      aWonLot,
    },
    ...{ post, cartOf, getReady, complete, pay, settlementsOf, statusOf },
  }
}
export type Saleroom = Awaited<ReturnType<typeof aSaleroom>>
