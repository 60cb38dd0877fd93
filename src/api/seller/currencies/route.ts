import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Supported = {
  is_default: boolean
  currency: { code: string; name: string; symbol_native: string; decimal_digits: number }
}

/** The currencies in which the shop sells and sellers name prices. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.is_default", "supported_currencies.currency.*"],
  })
  // The generated types do not know the currency behind a supported currency.
  const [store] = data as unknown as { supported_currencies: Supported[] }[]
  const currencies = store.supported_currencies.map(({ is_default, currency }) => {
    const { code, name, symbol_native, decimal_digits } = currency
    return { code, name, symbol_native, decimal_digits, is_default }
  })
  res.json({ currencies })
}
