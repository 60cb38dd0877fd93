import { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import observeAllStock from "../jobs/stock/observe-all-stock"
import { seedAuctions } from "./seed/auctions"
import { MERCHANT_PRODUCTS } from "./seed/data/merchant-products"
import { SELLERS } from "./seed/data/sellers"
import { MERCHANT } from "./seed/data/shop"
import { seedCommission } from "./seed/commission"
import { seedComplaints } from "./seed/complaints"
import { seedCompanies } from "./seed/companies"
import { seedConversations } from "./seed/conversations"
import { writeDemoFile } from "./seed/demo-file"
import { seedFeedback } from "./seed/feedback"
import { find } from "./seed/find"
import { seedMerchantProducts } from "./seed/merchant-products"
import { seedNotices } from "./seed/notices"
import { seedOrders } from "./seed/orders"
import { seedPapers } from "./seed/papers"
import { seedPayouts } from "./seed/payouts"
import { seedPlaces } from "./seed/places"
import { drawAhead } from "./seed/pictures/keep-picture"
import { seedCustomers, seedMerchant } from "./seed/people"
import { silenceSubscribers } from "./seed/quiet"
import { seedProductTypes } from "./seed/product-types"
import { seedSellerProducts } from "./seed/seller-products"
import { seedSellers } from "./seed/sellers"
import { seedShop } from "./seed/shop"
import { seedSellerPromotions } from "./seed/seller-promotions"
import { seedStanding } from "./seed/standing"
import { seedTickets } from "./seed/tickets"
import { seedWarehouse } from "./seed/warehouse"
import { seedWebhooks } from "./seed/webhooks"
import { seedWishlists } from "./seed/wishlists"

const LOCAL_URL = "http://localhost:9000"
const LOCAL_DEMO_FILE = ".data/demo.json"

/** In the order in which they are asked for. */
const PICTURES = [
  ...SELLERS.flatMap(({ cover, logo }) => [cover, logo]),
  ...[...MERCHANT_PRODUCTS, ...SELLERS.flatMap(({ products }) => products)].flatMap(
    ({ pictures }) => pictures
  ),
]

/**
 * Makes a small believable marketplace, once: a second run finds everything and changes nothing.
 * `medusa exec ./src/scripts/seed.ts [address of the shop] [file for the logins]`
 */
export default async function seed({ container, args }: ExecArgs) {
  const [url = LOCAL_URL, demoFile = LOCAL_DEMO_FILE] = args
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = Date.now()
    const made = await work()
    logger.info(`Seed: ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
    return made
  }

  const isBegun = await find(container, "user", { email: MERCHANT.email })
  if (!isBegun && (await find(container, "user", {}))) {
    logger.warn("Seed: people run this shop already, and the demo stays out of it")
    return
  }
  silenceSubscribers(container)
  if (!isBegun) drawAhead(PICTURES)
  const shop = await step("shop, regions and taxes", () => seedShop(container))
  const warehouse = await step("the merchant's warehouse", () =>
    seedWarehouse(container, shop.sales_channel_id)
  )
  const merchant_id = await step("the merchant", () => seedMerchant(container))
  await step("sellers", () => seedSellers(container))
  await step("papers of sellers", () => seedPapers(container, merchant_id))
  await step("customers", () => seedCustomers(container))
  await step("goods with pictures", async () => {
    await Promise.all([
      seedMerchantProducts(container, shop, warehouse),
      seedSellerProducts(container, merchant_id),
    ])
  })
  await step("types of goods", () => seedProductTypes(container))
  await step("commission", () => seedCommission(container, merchant_id))
  await step("orders", () => seedOrders(container, shop))
  await step("auctions", () => seedAuctions(container, merchant_id))
  await step("a code of a store", () => seedSellerPromotions(container))
  await step("a company", () => seedCompanies(container))
  await step("places", () => seedPlaces(container))
  await step("payouts", () => seedPayouts(container, merchant_id))
  await step("feedback", () => seedFeedback(container, merchant_id))
  await step("complaints", () => seedComplaints(container))
  await step("conversations", () => seedConversations(container))
  await step("a look at all stock", () => observeAllStock(container))
  await step("tickets", () => seedTickets(container, merchant_id))
  await step("wishlists", () => seedWishlists(container, shop.sales_channel_id))
  await step("a holiday and a suspension", () => seedStanding(container, merchant_id))
  await step("webhooks", () => seedWebhooks(container))
  await step("notices of the last days", () => seedNotices(container))
  writeDemoFile(demoFile, url, shop)
}
