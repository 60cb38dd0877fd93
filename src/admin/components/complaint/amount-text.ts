import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"

/** An amount as the field for amounts takes it: 39.9 euros are "39.90". */
export const amountText = (amount: number, currency_code: string) =>
  amount.toFixed(getCurrencyDecimalDigits(currency_code))
