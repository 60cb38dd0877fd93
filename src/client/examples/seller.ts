import { createSoukClient, type ClientOptions, type SignIn } from "souk-client"

/** Packs all that was paid, and says which orders are ready to be sent. */
export async function packPaidOrders(options: ClientOptions, member: SignIn) {
  const souk = createSoukClient(options)
  await souk.signIn("user", member)

  const { orders } = await souk.seller.get("/seller/orders", { query: { status: "paid" } })
  for (const { id } of orders) {
    const { order } = await souk.seller.get("/seller/orders/{id}", { path: { id } })
    const goods = order.lines.filter(({ kind }) => kind === "item")
    await souk.seller.post("/seller/orders/{id}/fulfillments", {
      path: { id },
      body: { items: goods.map(({ reference_id, quantity }) => ({ id: reference_id, quantity })) },
    })
  }
  return orders.map(({ display_id }) => display_id)
}
