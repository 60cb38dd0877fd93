/** Where the dashboard shows a thing, by the first word of its route or by its entity. */
const PAGES = new Map(
  Object.entries({
    orders: "/orders",
    products: "/products",
    "product-categories": "/categories",
    collections: "/collections",
    customers: "/customers",
    "customer-groups": "/customer-groups",
    promotions: "/promotions",
    campaigns: "/campaigns",
    "price-lists": "/price-lists",
    reservations: "/reservations",
    "inventory-items": "/inventory",
    users: "/settings/users",
    regions: "/settings/regions",
    "sales-channels": "/settings/sales-channels",
    sellers: "/sellers",
    seller: "/sellers",
    auctions: "/auctions",
    auction: "/auctions",
    tickets: "/tickets",
    ticket: "/tickets",
    complaints: "/complaints",
    complaint: "/complaints",
    conversations: "/conversations",
    conversation: "/conversations",
    payouts: "/money/payouts",
    payout: "/money/payouts",
  })
)

export function pageOf(resource_type: string, id: string) {
  const page = PAGES.get(resource_type)
  return page ? `${page}/${id}` : null
}
