import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toMinor } from "../../../lib/money"
import { Maximum } from "../../../modules/promotion-policy/rules"
import { Currency, Price } from "../../../modules/seller/product-rules"

type Input = { amounts: Price[] | undefined; currencies: Currency[] }

/** Amounts in major units, in currencies that were looked at before, as whole minor units. */
export const measureAmountsStep = createStep(
  "measure-amounts",
  async ({ amounts, currencies }: Input) => {
    const decimals = new Map(currencies.map(({ code, decimal_digits }) => [code, decimal_digits]))
    const measured: Maximum[] | undefined = amounts?.map(({ currency_code, amount }) => ({
      currency_code,
      amount: toMinor(amount, decimals.get(currency_code) ?? 0),
    }))
    return new StepResponse(measured)
  }
)
