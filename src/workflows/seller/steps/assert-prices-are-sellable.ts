import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertPricesAreSellable, Currency, Price } from "../../../modules/seller/product-rules"

/** Holds every list of prices against the currencies of the shop. */
export const assertPricesAreSellableStep = createStep(
  "assert-prices-are-sellable",
  async (lists: Price[][], { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "store",
      fields: [
        "supported_currencies.currency.code",
        "supported_currencies.currency.decimal_digits",
      ],
    })
    // The generated types do not know the currency behind a supported currency.
    const stores = data as unknown as { supported_currencies: { currency: Currency }[] }[]
    const currencies = stores[0].supported_currencies.map(({ currency }) => currency)
    for (const prices of lists) assertPricesAreSellable(prices, currencies)
    return new StepResponse(currencies)
  }
)
