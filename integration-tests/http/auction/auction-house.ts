import { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../../../src/modules/seller"
import SellerModuleService from "../../../src/modules/seller/service"
import { aCustomer, Actor } from "../../helpers/actors"
import { aBid, aLot, aLotDraft, auctionsOf, endAuction, inMinutes } from "../../helpers/auctions"
import { aMarket, aProduct, Market } from "../../helpers/catalog"
import { Api } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"

export type HouseLot = { id: string; title: string; product_id: string }
export type House = Awaited<ReturnType<typeof anAuctionHouse>>
type Wishes = Parameters<typeof aLot>[1]

/** Amounts that occur nowhere else, in minor units: what nobody may read. */
const RESERVE = 77_77
export const MAX_OF_ANN = 61_37
const MAX_OF_CAT = 98_765
/** In major units, as `amountsToldIn` takes them. */
export const MAXES = [MAX_OF_ANN / 100, MAX_OF_CAT / 100]
export const SECRETS = [RESERVE / 100, ...MAXES]

const NAMES = ["ann", "bob", "cat", "dan"] as const

/** A product of a seller, or of the merchant, that may become a lot. */
export async function aGood(
  container: MedusaContainer,
  market: Market,
  title: string,
  seller?: TestSeller
) {
  const { id, variant_id } = await aProduct(container, { ...market, ...seller }, { title })
  if (seller) {
    await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .createSellerProducts({ product_id: id, seller_id: seller.id })
  }
  return { product_id: id, variant_id, seller_id: seller?.id ?? null }
}

/** A customer with an id: what the database knows and the public must not. */
export async function aBidder(api: Api, market: Market, name: string) {
  const actor = await aCustomer(api, market.visitor, `${name}@example.com`)
  const { customer } = (await api.get("/store/customers/me", actor)).data
  return { ...actor, id: customer.id as string }
}

/**
 * Auctions in every state, of two sellers and the merchant. Ann leads the Teapot and won the Cup,
 * Bob was outbid on both and leads the Scarf, Cat leads the Lamp, Dan only watches the Teapot.
 */
export async function anAuctionHouse(api: Api, container: MedusaContainer) {
  const market = await aMarket(container)
  const clay = await aSeller(api, container, "Clay House")
  const wool = await aSeller(api, container, "Wool Yard")
  const bidders: (Actor & { id: string })[] = []
  for (const name of NAMES) bidders.push(await aBidder(api, market, name))
  const [ann, bob, cat, dan] = bidders
  const service = auctionsOf(container)
  const lots: Record<string, HouseLot> = {}
  const put = async (title: string, seller: TestSeller | undefined, wishes: Wishes = {}) => {
    const goods = await aGood(container, market, title, seller)
    const { id } = await aLot(service, { ...goods, ...wishes })
    lots[title] = { id, title, product_id: goods.product_id }
    return id
  }
  const teapot = await put("Teapot", clay, { ends_in: 60, reserve_price: RESERVE })
  const scarf = await put("Scarf", wool, { ends_in: 120, start_price: 5_00 })
  const lamp = await put("Lamp", undefined, {
    ...{ currency_code: "jpy", decimals: 0, start_price: 500, ends_in: 30 },
  })
  await put("Red vase", clay, { starts_at: inMinutes(60), ends_in: 180 })
  const jug = await put("Jug", clay, { ends_in: 240 })
  const cup = await put("Cup", undefined)
  const plate = await put("Plate", undefined)
  await aLotDraft(service, await aGood(container, market, "Secret bowl", wool))
  await aBid(service, teapot, ann.id, MAX_OF_ANN)
  await aBid(service, teapot, bob.id, 30_00)
  await aBid(service, scarf, bob.id, 6_00)
  await aBid(service, lamp, cat.id, MAX_OF_CAT)
  await aBid(service, cup, bob.id, 15_00)
  await aBid(service, cup, ann.id, MAX_OF_ANN)
  await endAuction(container, cup)
  await endAuction(container, plate)
  await service.pause(jug, { by: "merchant", actor_id: "user_1", reason: "A question" })
  await api.post(`/store/auctions/${plate}/watch`, {}, ann)
  await api.post(`/store/auctions/${teapot}/watch`, {}, dan)
  return { market, clay, wool, lots, customers: { ann, bob, cat, dan } }
}
