import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findShopCurrencies, readIncrements } from "../../../workflows/auction/read-increments"

/** The steps of every currency in which the shop sells. */
export async function GET({ scope }: MedusaRequest, res: MedusaResponse) {
  const currencies = await findShopCurrencies(scope)
  const increments = await Promise.all(currencies.map((one) => readIncrements(scope, one)))
  res.json({ increments, count: increments.length, offset: 0, limit: increments.length })
}
