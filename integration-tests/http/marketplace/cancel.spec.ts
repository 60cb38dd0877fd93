import { Modules } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { aMerchant, Actor } from "../../helpers/actors"
import {
  aShop,
  anOrder,
  reactionsTo,
  Shop,
  ShopSeller,
  slicesOf,
  stockOf,
} from "../../helpers/orders"
import { refusalParts } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"

/** Cancelling a slice. */
souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let order_id: string
  let north: { id: string; item: string }
  let south: { id: string }

  let quiet: () => Promise<void>
  beforeAll(async () => {
    quiet = aQuietBus(getContainer())
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    order_id = (await anOrder(api, getContainer(), shop)).id
    const [first, second] = await slicesOf(getContainer(), order_id)
    const cup = first.lines.find(({ kind }) => kind === "item")
    north = { id: first.id, item: cup!.reference_id }
    south = second
    await quiet()
  })
  // A cancelled slice gives its money back in the background.
  afterEach(async () => await quiet())

  const act = async (id: string, deed: string, body: object, who = shop.north.auth) =>
    (await api.post(`/seller/orders/${id}/${deed}`, body, who)).data.order
  const look = async (id = north.id, who = shop.north.auth) =>
    (await api.get(`/seller/orders/${id}`, who)).data.order
  const pack = (quantity: number) =>
    act(north.id, "fulfillments", { items: [{ id: north.item, quantity }] })
  const cancel = (id = north.id, who: ShopSeller = shop.north) =>
    act(id, "cancel", { reason: "Broken in store" }, who.auth)

  it("unpacks, puts the goods back on sale, and leaves the other seller alone", async () => {
    await pack(1)
    expect(await cancel()).toMatchObject({
      status: "cancelled",
      fulfillments: [{ canceled_at: expect.any(String) }],
      changes: [{}, {}, {}, { to: "cancelled", actor_type: "seller", note: "Broken in store" }],
    })
    expect(await stockOf(getContainer(), shop.north)).toEqual({ stocked: 100, reserved: 0 })
    expect(await look(south.id, shop.south.auth)).toMatchObject({ status: "paid" })
    const { order } = (await api.get(`/admin/orders/${order_id}`, merchant)).data
    expect(order.status).not.toBe("canceled")
  })

  it("keeps the goods from being packed, by the seller and on the native page", async () => {
    await cancel()
    await quiet()
    // The money is back by now, and that is what the slice says.
    expect(await refusalParts(pack(1))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/is refunded and cannot become processing/),
    })
    const body = {
      items: [{ id: north.item, quantity: 1 }],
      location_id: shop.north.stock_location_id,
      shipping_option_id: shop.north.shipping_option_id,
    }
    const native = `/admin/orders/${order_id}/fulfillments`
    expect(await refusalParts(api.post(native, body, merchant))).toMatchObject({ status: 400 })
  })

  it("keeps goods whose stock nobody counts from being packed, too", async () => {
    const container = getContainer()
    const { north: n } = shop
    await updateProductVariantsWorkflow(container).run({
      input: { selector: { id: n.product.variant_id }, update: { manage_inventory: false } },
    })
    const { id } = await anOrder(api, container, shop)
    const [slice] = await slicesOf(container, id)
    const cup = slice.lines.find(({ kind }) => kind === "item")!.reference_id
    const native = (quantity: number) =>
      api.post(
        `/admin/orders/${id}/fulfillments`,
        {
          items: [{ id: cup, quantity }],
          location_id: n.stock_location_id,
          shipping_option_id: n.shipping_option_id,
        },
        merchant
      )
    expect((await native(1)).status).toBe(200)
    await act(slice.id, "cancel", { reason: "Broken in store" })
    expect(await refusalParts(native(1))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/it cannot be fulf/),
    })
    const { order } = (await api.get(`/admin/orders/${id}?fields=*fulfillments`, merchant)).data
    const open = order.fulfillments.filter((one: { canceled_at: unknown }) => !one.canceled_at)
    expect(open).toEqual([])
  })

  it("is refused once anything was sent", async () => {
    const [{ id: fulfillment_id }] = (await pack(1)).fulfillments
    await act(north.id, "shipments", { fulfillment_id })
    expect(await refusalParts(cancel())).toMatchObject({
      status: 400,
      message: expect.stringMatching(/shipped goods/),
    })
    expect(await look()).toMatchObject({ status: "processing" })
  })

  it("cancels the order itself when nothing of it is left, and gives the money back", async () => {
    const { north: n, south: s } = shop
    const { id } = await anOrder(api, getContainer(), shop, {
      items: [n, s].map((one) => ({ variant_id: one.product.variant_id, quantity: 1 })),
      shipping_option_ids: [n.shipping_option_id, s.shipping_option_id],
    })
    const [first, second] = await slicesOf(getContainer(), id)
    await cancel(first.id, n)
    await quiet()
    const [refunded] = await slicesOf(getContainer(), id)
    expect(refunded.status).toBe("refunded")
    const gone = reactionsTo(getContainer(), ["order.canceled"])
    await cancel(second.id, s)
    await gone
    const { order } = (await api.get(`/admin/orders/${id}`, merchant)).data
    expect(order).toMatchObject({ status: "canceled", payment_status: "refunded" })
    const slices = await slicesOf(getContainer(), id)
    expect(slices.map(({ status }) => status)).toEqual(["refunded", "refunded"])
    const reserved = { line_item_id: slices.map(({ lines }) => lines[0].reference_id) }
    const left = await getContainer().resolve(Modules.INVENTORY).listReservationItems(reserved)
    expect(left).toEqual([])
  })
})
