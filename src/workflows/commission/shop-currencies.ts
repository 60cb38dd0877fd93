import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type ShopCurrency = { code: string; decimal_digits: number }

/** The currencies in which the shop sells. */
export async function findShopCurrencies(container: MedusaContainer): Promise<ShopCurrency[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency.code", "supported_currencies.currency.decimal_digits"],
  })
  // The generated types do not know the currency behind a supported currency.
  const [store] = data as unknown as { supported_currencies: { currency: ShopCurrency }[] }[]
  return store.supported_currencies.map(({ currency }) => currency)
}
