import { MedusaContainer } from "@medusajs/framework/types"
import { WEBHOOK_MODULE } from "../../../src/modules/webhook"
import WebhookModuleService from "../../../src/modules/webhook/service"
import { aMerchant } from "../../helpers/actors"
import { aLiveAuction, AuctionWishes, inDatabase } from "../../helpers/auctions"
import { anAddress, aProduct } from "../../helpers/catalog"
import { aShop } from "../../helpers/orders"
import { someCustomers } from "../auction/people"
import { apiAt } from "../wire"

const CUSTOMERS = 200
const STAFF = 2
const AUCTIONS = 4
const STOCK = 1_000_000
/** Longer than any drill. */
const AUCTION_MINUTES = 24 * 60
const FIRST_BID = 10_000
const REPORTS = ["sales", "order-lines", "tickets", "auctions", "products"]
const HEARD = ["order.placed", "ticket.created"]

export type Caller = { headers: Record<string, string>; place: number }
/** What clients need to know, as it is sent to their process. */
export type MarketFacts = Awaited<ReturnType<typeof aMarketplace>>["facts"]

/** Two stores with goods, auctions, customers and staff; `add` makes more auctions. */
export async function aMarketplace(container: MedusaContainer, url: string) {
  const api = apiAt(url)
  const shop = await aShop(api, container)
  const { market, north, south } = shop
  const levels = `update inventory_level set stocked_quantity = ?,
    raw_stocked_quantity = jsonb_build_object('value', ?::text, 'precision', 20)`
  await inDatabase(container, levels, [STOCK, String(STOCK)])
  const people = await someCustomers(container, CUSTOMERS)
  const customers = people.map(({ token }, place): Caller => ({
    headers: { ...market.visitor.headers, authorization: `Bearer ${token}` },
    place,
  }))
  const staff: Caller[] = []
  for (let place = 0; place < STAFF; place++) {
    staff.push({ ...(await aMerchant(api, container, `staff-${place}@example.com`)), place })
  }
  let lots = 0
  const auction = async (wishes: AuctionWishes = {}) => {
    const product = await aProduct(container, market, { title: `Lot ${++lots}` })
    const goods = { variant_id: product.variant_id }
    const terms = { ends_in: AUCTION_MINUTES, start_price: FIRST_BID, ...wishes }
    return (await aLiveAuction(container, goods, terms)).id
  }
  const auctions: string[] = []
  while (auctions.length < AUCTIONS) auctions.push(await auction())
  const cart = {
    region_id: market.regions.usd,
    email: "ann@example.com",
    shipping_address: anAddress(),
    items: [north, south].map(({ product }) => ({ variant_id: product.variant_id, quantity: 1 })),
  }
  const facts = {
    ...{ customers, staff, auctions, cart, reports: REPORTS },
    askers: customers,
    shipping: [north, south].map(({ shipping_option_id }) => shipping_option_id),
    look: `region_id=${market.regions.usd}`,
  }
  return { api, shop, facts, auction }
}

/** Everything of interest to integrators goes to the clients' own process. */
export const listenAt = (container: MedusaContainer, port: number) =>
  container.resolve<WebhookModuleService>(WEBHOOK_MODULE).addEndpoint({
    ...{ url: `http://127.0.0.1:${port}/hook`, event_types: HEARD, seller_id: null },
    ...{ api_version: "2026-11-22", payload: "thin", description: "Drills" },
  })
