import { createSoukClient, type ClientOptions, type SignIn } from "souk-client"

/** Signs a customer in, bids on the auction that ends next, and says how it stands. */
export async function bidOnTheNextToEnd(options: ClientOptions, customer: SignIn) {
  const souk = createSoukClient(options)
  await souk.signIn("customer", customer)

  const { auctions } = await souk.store.get("/store/auctions", {
    query: { status: "live", order: "ends_at", limit: 1 },
  })
  const [next] = auctions
  if (!next) return "Nothing is live"

  const { result, auction } = await souk.store.post("/store/auctions/{id}/bids", {
    path: { id: next.id },
    body: { max_amount: next.next_minimum ?? next.start_price },
  })
  return `${result} at ${auction.current_price} ${auction.currency_code}`
}
