import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { anAddress } from "../../helpers/catalog"
import { anOrder, aShop, Shop } from "../../helpers/orders"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Address = {
  id: string
  address_name: string | null
  is_default_shipping: boolean
  is_default_billing: boolean
}
const ROUNDS = 20
const FIELDS = ["is_default_shipping", "is_default_billing"] as const

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let ann: Actor
  let ben: Actor
  let annsId: string

  beforeAll(async () => {
    const container = getContainer()
    shop = await aShop(api, container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
  })

  const own = "/store/customers/me/addresses"
  const merchants = () => `/admin/customers/${annsId}/addresses`
  const add = (body: object, who = ann, path = own) =>
    api.post(path, { ...anAddress(), ...body }, who)
  const change = (id: string, body: object, who = ann, path = own) =>
    api.post(`${path}/${id}`, body, who)
  const addresses = async (): Promise<Address[]> =>
    (await api.get(`${own}?limit=100`, ann)).data.addresses
  const defaultsOf = (all: Address[], field: (typeof FIELDS)[number]) =>
    all.filter((address) => address[field]).map(({ id }) => id)
  const both = { is_default_shipping: true, is_default_billing: true }

  it("moves with the address that was made the default last", async () => {
    await add(both)
    await add({ is_default_shipping: true })
    const [first, second] = await addresses()
    expect([first.is_default_shipping, second.is_default_shipping]).toEqual([false, true])
    expect([first.is_default_billing, second.is_default_billing]).toEqual([true, false])
    await change(first.id, { is_default_shipping: true }, merchant, merchants())
    const all = await addresses()
    expect(defaultsOf(all, "is_default_shipping")).toEqual([first.id])
    expect(defaultsOf(all, "is_default_billing")).toEqual([first.id])
  })

  it("is one, whoever asks at once: new addresses and changed ones, customer and merchant", async () => {
    for (const name of ["a", "b"]) await add({ address_name: name })
    const [a, b] = await addresses()
    for (let round = 0; round < ROUNDS; round++) {
      const attempts = await Promise.allSettled([
        change(a.id, both),
        change(b.id, both, merchant, merchants()),
        add({ ...both, address_name: `${round}` }),
        add({ ...both, address_name: `${round} by the merchant` }, merchant, merchants()),
        change(b.id, { is_default_billing: true }),
      ])
      expect(attempts.map(statusOf)).toEqual([200, 200, 200, 200, 200])
      const all = await addresses()
      for (const field of FIELDS) expect(defaultsOf(all, field)).toHaveLength(1)
      expect(all).toHaveLength(4)
      for (const { id } of all.filter((one) => one.id !== a.id && one.id !== b.id)) {
        await api.delete(`${own}/${id}`, ann)
      }
    }
  })

  it("is the last one's, in the order in which they were done", async () => {
    for (let round = 0; round < ROUNDS; round++) await add({ address_name: `${round}` })
    const order: string[] = []
    const all = await addresses()
    await Promise.all(
      all.map(async ({ id }) => {
        await change(id, { is_default_shipping: true })
        order.push(id)
      })
    )
    const rows = await inDatabase(
      getContainer(),
      "select id from customer_address where customer_id = ? and is_default_shipping",
      [annsId]
    )
    expect(rows).toEqual([{ id: order[order.length - 1] }])
  })

  it("can be taken away, and leaves none", async () => {
    await add(both)
    const [only] = await addresses()
    await change(only.id, { is_default_shipping: false })
    const [after] = await addresses()
    expect([after.is_default_shipping, after.is_default_billing]).toEqual([false, true])
    await api.delete(`${own}/${only.id}`, ann)
    expect(await addresses()).toEqual([])
  })

  it("is nobody else's to change: another's address is not there", async () => {
    await add(both)
    const [{ id }] = await addresses()
    for (const attempt of [
      () => change(id, both, ben),
      () => api.get(`${own}/${id}`, ben),
      () => api.delete(`${own}/${id}`, ben),
      () => change(id, both, merchant, "/admin/customers/cus_none/addresses"),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ response: { status: 404 } })
    }
    await expect(add(both, shop.market.visitor)).rejects.toMatchObject({
      response: { status: 401 },
    })
    expect(defaultsOf(await addresses(), "is_default_shipping")).toEqual([id])
  })

  it("is no order's: an address that is changed or deleted changes no order", async () => {
    await add(both)
    const [{ id }] = await addresses()
    const { id: order_id } = await anOrder(api, getContainer(), shop, { buyer: ann })
    const ordered = async () =>
      (await api.get(`/store/orders/${order_id}?fields=*shipping_address,*billing_address`, ann))
        .data.order.shipping_address
    const before = await ordered()
    expect(before.address_1).toEqual(anAddress().address_1)
    await change(id, { address_1: "Moved away 2", city: "Elsewhere" })
    expect(await ordered()).toEqual(before)
    await api.delete(`${own}/${id}`, ann)
    expect(await ordered()).toEqual(before)
  })
})
