import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { AUCTION_MODULE } from "../../modules/auction"
import AuctionModuleService from "../../modules/auction/service"

export type ShopCurrency = { code: string; decimal_digits: number }
/** Major units. */
export type IncrementTable = {
  currency_code: string
  is_default: boolean
  tiers: { from: number; step: number }[]
}

/** The currencies in which the shop sells. */
export async function findShopCurrencies(container: MedusaContainer): Promise<ShopCurrency[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: [
      "supported_currencies.is_default",
      "supported_currencies.currency.code",
      "supported_currencies.currency.decimal_digits",
    ],
  })
  // The generated types do not know the currency behind a supported currency.
  const [store] = data as unknown as { supported_currencies: { currency: ShopCurrency }[] }[]
  return store.supported_currencies.map(({ currency }) => currency)
}

/** @throws MedusaError not_found that names the currencies in which the shop sells */
export async function findShopCurrency(container: MedusaContainer, code: string) {
  const currencies = await findShopCurrencies(container)
  const found = currencies.find((currency) => currency.code === code.toLowerCase())
  if (found) return found
  const codes = currencies.map((currency) => currency.code).join(", ")
  const message = `The shop does not sell in ${code}; it sells in: ${codes}`
  throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
}

/** The steps of a currency: the merchant's table, or the usual one. */
export async function readIncrements(
  container: MedusaContainer,
  { code, decimal_digits }: ShopCurrency
): Promise<IncrementTable> {
  const auctions = container.resolve<AuctionModuleService>(AUCTION_MODULE)
  const { currency_code, is_default, tiers } = await auctions.incrementsFor(code, decimal_digits)
  const major = (minor: number) => fromMinor(minor, decimal_digits)
  return {
    ...{ currency_code, is_default },
    tiers: tiers.map(({ from, step }) => ({ from: major(from), step: major(step) })),
  }
}

export const readAuctionSettings = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE).settings()
