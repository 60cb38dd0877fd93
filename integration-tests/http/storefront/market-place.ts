import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createApiKeysWorkflow, createCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import { createSalesChannelsWorkflow } from "@medusajs/medusa/core-flows"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { createPriceListsWorkflow } from "@medusajs/medusa/core-flows"
import { linkProductsToSalesChannelWorkflow } from "@medusajs/medusa/core-flows"
import { linkSalesChannelsToApiKeyWorkflow } from "@medusajs/medusa/core-flows"
import { STOREFRONT_MODULE } from "../../../src/modules/storefront"
import StorefrontModuleService from "../../../src/modules/storefront/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { anAuction, inDatabase } from "../../helpers/auctions"
import { aProduct } from "../../helpers/catalog"
import { aShop } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

export type MarketPlace = Awaited<ReturnType<typeof aMarketPlace>>

export const storefrontOf = (container: MedusaContainer) =>
  container.resolve<StorefrontModuleService>(STOREFRONT_MODULE)

const OF_EACH_KIND = ["product", "inventory", "seller", "auction", "region"]

/** Tests go back to what was there before without telling anybody. */
export async function forgetAll(container: MedusaContainer) {
  for (const kind of OF_EACH_KIND) await storefrontOf(container).changed(`${kind}.restored`)
}

/** Two shop windows, a lot, and a customer who pays less than others. */
export async function aMarketPlace(api: Api, container: MedusaContainer) {
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const clock = await aProduct(container, shop.market, { title: "Clock" })
  const lot = await anAuction(container, clock, { start_price: 12.5 })
  const outlet = await anotherWindow(container, shop.north.product.id)
  const member = await aCustomer(api, shop.market.visitor, "vip@example.com")
  await cheaperFor(container, "vip@example.com", shop.north.product.variant_id)
  const plain = await aCustomer(api, shop.market.visitor, "ben@example.com")
  return { shop, merchant, lot, outlet, member, plain, visitor: shop.market.visitor }
}

/** A sales channel with a publishable key of its own, which shows one product. */
async function anotherWindow(container: MedusaContainer, product_id: string): Promise<Actor> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Outlet" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Outlet", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0].id, add: [channels[0].id] },
  })
  await linkProductsToSalesChannelWorkflow(container).run({
    input: { id: channels[0].id, add: [product_id] },
  })
  return { headers: { "x-publishable-api-key": keys[0].token } }
}

async function cheaperFor(container: MedusaContainer, email: string, variant_id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { email, has_account: true },
  })
  const { result: groups } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: "Members" }] },
  })
  await linkCustomersToCustomerGroupWorkflow(container).run({
    input: { id: groups[0].id, add: [data[0].id] },
  })
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: [
        {
          title: "Members",
          description: "What members pay",
          status: "active",
          rules: { "customer.groups.id": [groups[0].id] },
          prices: [{ currency_code: "usd", amount: 1.5, variant_id }],
        },
      ],
    },
  })
}

/** A write that nobody is told of: only what is computed anew shows it. */
export const silently = inDatabase
