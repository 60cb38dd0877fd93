/** Menu entries of the platform and of Souk that only one kind of user gets to see. */
const MERCHANT_ONLY: Record<string, string[]> = {
  sidebar: [
    "core:Searchbar",
    "core:nav:/orders",
    "core:nav:/products",
    "core:nav:/inventory",
    "core:nav:/customers",
    "core:nav:/promotions",
    "core:nav:/price-lists",
    "core:nav:/statistics",
    "core:nav:/sellers",
    "core:nav:/complaints",
    "core:nav:/tickets",
    "core:nav:/feedback",
    "core:nav:/auctions",
    "core:nav:/money",
    "core:nav:/notices",
    "core:nav:/reports",
    "core:nav:/system",
    "nav-child:/customers:/violations",
    "nav-child:/customers:/business-profiles",
    "nav-child:/money:/ledger",
    "nav-child:/money:/payouts",
    "nav-child:/money:/refund-requests",
    "nav-child:/money:/payment-logs",
    "nav-child:/tickets:/stats",
    "nav-child:/reports:/runs",
    "nav-child:/reports:/schedules",
    "nav-child:/notices:/templates",
    "nav-child:/notices:/branding",
  ],
  "settings.sidebar": [
    "store",
    "users",
    "regions",
    "tax-regions",
    "return-reasons",
    "refund-reasons",
    "sales-channels",
    "product-types",
    "product-tags",
    "locations",
    "publishable-api-keys",
    "secret-api-keys",
    "workflows",
    "search",
    "translations",
    "auctions",
    "violations",
    "tickets",
    "conversations",
    "commission",
    "locations-catalogue",
    "webhooks",
    "audit-log",
    "trash",
  ].map((page) => `core:settings-nav:/settings/${page}`),
}
const SELLER_ONLY: Record<string, string[]> = { sidebar: ["core:nav:/my-store"] }

export const LAYOUT_ZONE = /^\/admin\/layouts\/([^/]+)\/configuration$/

type Hidden = Record<string, { hidden: true }>

/** The entries of a zone that a kind of user does not see. Cosmetic: the gate is the security. */
export function hiddenEntriesOf(viewer: "seller" | "merchant", zone: string): Hidden {
  const ids = (viewer === "seller" ? MERCHANT_ONLY : SELLER_ONLY)[zone] ?? []
  return Object.fromEntries(ids.map((id) => [id, { hidden: true as const }]))
}
