import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toMinor } from "../../lib/money"
import { RuleAmount, RuleTerms } from "../../modules/commission/rules"
import { findShopCurrencies } from "./shop-currencies"

/** What a person says of a rule: amounts in major units. */
export type AmountInput = {
  currency_code: string
  fixed?: number | null
  min?: number | null
  max?: number | null
}
export type RuleInput = Omit<RuleTerms, "amounts"> & { amounts: AmountInput[] }

/**
 * The amounts in minor units; a currency that says nothing is left out.
 *
 * @throws MedusaError invalid_data that names the currencies of the shop, or the digits too many
 */
export async function amountsOf(
  container: MedusaContainer,
  amounts: AmountInput[]
): Promise<RuleAmount[]> {
  const currencies = await findShopCurrencies(container)
  return amounts.flatMap(({ currency_code, fixed = null, min = null, max = null }) => {
    const currency = currencies.find(({ code }) => code === currency_code.toLowerCase())
    if (!currency) {
      const codes = currencies.map(({ code }) => code).join(", ")
      throw refuse(`Field 'amounts' accepts the currencies of the shop: ${codes}`)
    }
    const { code, decimal_digits } = currency
    const minor = (amount: number | null) =>
      amount === null ? null : minorOf(amount, code, decimal_digits)
    const row = { currency_code: code, fixed: minor(fixed), min: minor(min), max: minor(max) }
    return row.fixed === null && row.min === null && row.max === null ? [] : [row]
  })
}

function minorOf(amount: number, code: string, decimals: number): number {
  const minor = toMinor(amount, decimals)
  if (minor / 10 ** decimals === amount) return minor
  throw refuse(
    `An amount in ${code.toUpperCase()} has at most ${decimals} decimals; ${amount} has more`
  )
}

const refuse = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)
