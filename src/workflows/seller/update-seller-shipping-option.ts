import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { Price } from "../../modules/seller/product-rules"
import { assertPricesAreSellableStep } from "./steps/assert-prices-are-sellable"

export type UpdateSellerShippingOption = {
  id: string
  shipping_profile_id: string
  name?: string
  prices?: Price[]
}
type OwnPrice = Price & { id: string; rules_count: number }
type OwnOption = { id: string; prices: OwnPrice[] }

/** Prices for a region or a sum, which the merchant may have set, are not the seller's. */
const isPlain = ({ rules_count }: OwnPrice) => !rules_count

/** Every price of the option after the change; a price left out would be deleted. */
function pricesAfter(before: OwnPrice[], changes: Price[]) {
  const isChanged = (price: OwnPrice) =>
    isPlain(price) && changes.some((change) => change.currency_code === price.currency_code)
  const kept = before
    .filter((price) => !isChanged(price))
    .map(({ id, currency_code, amount }) => ({ id, currency_code, amount }))
  const changed = changes.map((change) => {
    const old = before.filter(isPlain).find((p) => p.currency_code === change.currency_code)
    return { ...change, id: old?.id }
  })
  return [...kept, ...changed]
}

/** The option with its prices; another seller's option is not found. */
const loadOwnShippingOptionStep = createStep(
  "load-own-shipping-option",
  async ({ id, shipping_profile_id }: UpdateSellerShippingOption, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "shipping_option",
      fields: ["id", "prices.id", "prices.currency_code", "prices.amount", "prices.rules_count"],
      filters: { id, shipping_profile_id },
    })
    if (!data.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Shipping option ${id} was not found`)
    }
    // The generated types lack the prices that a link adds.
    return new StepResponse(data[0] as unknown as OwnOption)
  }
)

/** Names what a seller takes for sending. Currencies that are not given keep their price. */
export const updateSellerShippingOptionWorkflow = createWorkflow(
  "update-seller-shipping-option",
  (input: WorkflowData<UpdateSellerShippingOption>) => {
    const option = loadOwnShippingOptionStep(input)
    assertPricesAreSellableStep(transform({ input }, ({ input }) => [input.prices ?? []]))
    updateShippingOptionsWorkflow.runAsStep({
      input: transform({ input, option }, ({ input, option }) => [
        {
          id: option.id,
          name: input.name,
          prices: pricesAfter(option.prices, input.prices ?? []),
        },
      ]),
    })
    return new WorkflowResponse(option)
  }
)
