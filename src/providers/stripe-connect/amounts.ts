/**
 * What Stripe counts in whole units. ISK and UGX are such currencies, too, but are still written
 * with two digits. See https://docs.stripe.com/currencies.
 */
const NO_DECIMALS = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ")
)
/** Written with three digits, of which the last must be 0. */
const THREE_DECIMALS = new Set("bhd jod kwd omr tnd".split(" "))
const LAST_DIGIT = 10

const decimalsOf = (currency_code: string): number => {
  if (NO_DECIMALS.has(currency_code)) return 0
  return THREE_DECIMALS.has(currency_code) ? 3 : 2
}

type Sum = { amount: number; decimals: number; currency_code: string }

/**
 * The amount as Stripe writes it, or null when Stripe cannot carry exactly this: money is never
 * rounded on its way, so 7.777 KWD is paid by hand.
 */
export function toStripeAmount({ amount, decimals, currency_code }: Sum): number | null {
  const currency = currency_code.toLowerCase()
  const digits = decimalsOf(currency)
  const scaled =
    digits >= decimals ? amount * 10 ** (digits - decimals) : amount / 10 ** (decimals - digits)
  const isWhole = Number.isSafeInteger(scaled) && scaled > 0
  if (!isWhole || (THREE_DECIMALS.has(currency) && scaled % LAST_DIGIT)) return null
  return scaled
}

/** Back to minor units of `decimals` digits; a half unit, which Stripe could make, is rounded up. */
export const fromStripeAmount = ({ amount, decimals, currency_code }: Sum): number =>
  Math.round(amount * 10 ** (decimals - decimalsOf(currency_code.toLowerCase())))
