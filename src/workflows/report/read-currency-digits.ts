import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CurrencyDigits } from "../../modules/report/sheet-columns"

/** There are fewer in the world. */
const CURRENCIES_MAX = 500

/** Digits after the point of every currency. */
export async function readCurrencyDigits(container: MedusaContainer): Promise<CurrencyDigits> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    pagination: { take: CURRENCIES_MAX },
  })
  return new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
}
