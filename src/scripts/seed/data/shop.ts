/** Currency of every price in the tables, in this order: two with 2 decimals, one with 0, one with 3. */
export const CURRENCIES = ["usd", "eur", "jpy", "kwd"] as const
export type Amounts = [usd: number, eur: number, jpy: number, kwd: number]

export const pricesOf = (amounts: Amounts) =>
  CURRENCIES.map((currency_code, i) => ({ currency_code, amount: amounts[i] }))

export const SHOP = {
  name: "Souk",
  default_currency: "eur",
  sales_channel: "Online shop",
  publishable_key: "Storefront",
}

export const MERCHANT = {
  email: "merchant@souk.example",
  password: "souk-merchant",
  first_name: "Maya",
  last_name: "Haddad",
}

/** Shoppers in Europe and Japan see prices with tax, as the law there asks. */
export const REGIONS = [
  {
    name: "Europe",
    currency_code: "eur",
    countries: ["at", "be", "de", "es", "fr", "ie", "it", "nl", "pt"],
    is_tax_inclusive: true,
  },
  { name: "United States", currency_code: "usd", countries: ["us"], is_tax_inclusive: false },
  { name: "Japan", currency_code: "jpy", countries: ["jp"], is_tax_inclusive: true },
  { name: "Kuwait", currency_code: "kwd", countries: ["kw"], is_tax_inclusive: false },
]

/** Per cent by country. Kuwait has no sales tax. */
export const TAXES: Record<string, { name: string; rate: number }> = {
  at: { name: "USt", rate: 20 },
  be: { name: "TVA", rate: 21 },
  de: { name: "MwSt", rate: 19 },
  es: { name: "IVA", rate: 21 },
  fr: { name: "TVA", rate: 20 },
  ie: { name: "VAT", rate: 23 },
  it: { name: "IVA", rate: 22 },
  nl: { name: "BTW", rate: 21 },
  pt: { name: "IVA", rate: 23 },
  us: { name: "Sales tax", rate: 7.25 },
  jp: { name: "Consumption tax", rate: 10 },
}

export const WAREHOUSE = {
  name: "Souk warehouse",
  address: {
    address_1: "Lagerstrasse 12",
    city: "Hamburg",
    postal_code: "20357",
    country_code: "de",
  },
}
export const WAREHOUSE_SHIPPING: { name: string; description: string; amounts: Amounts }[] = [
  { name: "Standard", description: "3 to 5 working days", amounts: [6, 4.9, 900, 1.75] },
  { name: "Express", description: "The next working day", amounts: [18, 14.9, 2600, 5.5] },
]

export const CATEGORIES = [
  { handle: "kitchen-and-table", name: "Kitchen & table", description: "To cook, pour and serve." },
  { handle: "textiles", name: "Textiles", description: "Woven and knotted, for floor and sofa." },
  { handle: "light-and-scent", name: "Light & scent", description: "For slow evenings." },
  { handle: "bath", name: "Bath", description: "Soap and oils made in small batches." },
  { handle: "paper-and-desk", name: "Paper & desk", description: "For notes worth keeping." },
  { handle: "pantry", name: "Pantry", description: "Roasted, dried and preserved." },
]
