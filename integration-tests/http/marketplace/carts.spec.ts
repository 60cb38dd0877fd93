import { HttpTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { aCustomer, Actor } from "../../helpers/actors"
import { aMarket, anAddress, aProduct, Market, Product } from "../../helpers/catalog"
import { reactionsTo } from "../../helpers/orders"
import { refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { waysInto } from "./ways-into-a-cart"

type Cart = Required<Pick<HttpTypes.StoreCart, "items" | "shipping_address">> & HttpTypes.StoreCart
type CartKey = "shipping_address" | "billing_address"

souk(({ api, getContainer }) => {
  let market: Market, teapot: Product
  let visitor: Actor, ann: Actor, ben: Actor
  let guestCart: Cart, annsCart: Cart, bensCart: Cart
  let annsId: string, bensId: string

  const post = async (path: string, body: object, who: Actor) =>
    (await api.post(path, body, who)).data
  const read = async ({ id }: Cart, who: Actor): Promise<Cart> =>
    (await api.get(`/store/carts/${id}`, who)).data.cart
  const item = () => ({ variant_id: teapot.variant_id, quantity: 1 })
  const aCart = async (who: Actor, wishes = {}): Promise<Cart> => {
    const cart = { region_id: market.regions.usd, items: [item()], ...wishes }
    return (await post("/store/carts", cart, who)).cart
  }
  const idOf = async (who: Actor): Promise<string> =>
    (await api.get("/store/customers/me", who)).data.customer.id

  beforeAll(async () => {
    market = await aMarket(getContainer())
    teapot = await aProduct(getContainer(), market)
    visitor = market.visitor
    ann = await aCustomer(api, visitor, "ann@example.com")
    ben = await aCustomer(api, visitor, "ben@example.com")
    annsId = await idOf(ann)
    bensId = await idOf(ben)
    const shipping_address = anAddress()
    guestCart = await aCart(visitor, { email: "guest@example.com", shipping_address })
    annsCart = await aCart(ann, { shipping_address })
    bensCart = await aCart(ben, { shipping_address })
  })

  const collectionOf = async ({ id }: Cart, who: Actor) =>
    (await post("/store/payment-collections", { cart_id: id }, who)).payment_collection
  const sessionsOf = (id: string) => `/store/payment-collections/${id}/payment-sessions`
  const payment = { provider_id: "pp_system_default" }

  const checkOut = async (cart: Cart, who: Actor) => {
    const { data } = await api.get(`/store/shipping-options?cart_id=${cart.id}`, who)
    const option_id = data.shipping_options[0].id
    await post(`/store/carts/${cart.id}/shipping-methods`, { option_id }, who)
    await post(sessionsOf((await collectionOf(cart, who)).id), payment, who)
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    const answer = await post(`/store/carts/${cart.id}/complete`, {}, who)
    await done
    return answer
  }

  describe("the owner of a cart", () => {
    it("checks out as a guest who holds the id", async () => {
      const { type, order } = await checkOut(guestCart, visitor)
      expect({ type, email: order.email }).toEqual({ type: "order", email: "guest@example.com" })
    })

    it("checks out as the customer who is signed in", async () => {
      const { type, order } = await checkOut(annsCart, ann)
      expect({ type, email: order.email }).toEqual({ type: "order", email: "ann@example.com" })
    })

    it("takes a guest's cart over by signing in, and keeps it from then on", async () => {
      const { cart } = await post(`/store/carts/${guestCart.id}/customer`, {}, ann)
      expect(cart).toMatchObject({ customer_id: annsId, email: "ann@example.com" })
      expect((await refusalParts(read(guestCart, visitor))).status).toBe(404)
    })

    it("changes the address, the amount and the contents of the cart", async () => {
      const path = `/store/carts/${annsCart.id}`
      const { id } = annsCart.shipping_address
      await post(path, { shipping_address: { id, city: "Salem", country_code: "us" } }, ann)
      await post(`${path}/line-items/${annsCart.items[0].id}`, { quantity: 3 }, ann)
      const { cart } = await post(`${path}/line-items`, item(), ann)
      expect(cart.shipping_address).toMatchObject({ id, city: "Salem" })
      expect(cart.items).toMatchObject([{ quantity: 4 }])
      const { parent } = (await api.delete(`${path}/line-items/${cart.items[0].id}`, ann)).data
      expect(parent.items).toEqual([])
    })
  })

  describe("everybody else", () => {
    const strangers = [
      ["a visitor", () => visitor],
      ["another customer", () => ben],
    ] as const

    // One test for all ways in: each is a read or is refused, so none can spoil the next.
    it.each(strangers)("who is %s finds no such cart, whatever the way", async (_, who) => {
      for (const [name, attempt] of Object.entries(waysInto)) {
        const asked = { api, market, teapot, line_id: annsCart.items[0].id, who: who() }
        const answer = await refusalParts(attempt(annsCart.id, asked))
        const nothing = await refusalParts(attempt("cart_none", asked))
        const message = answer.message?.replace(annsCart.id, "cart_none")
        expect({ name, ...answer, message }).toEqual({ name, ...nothing, status: 404 })
      }
    })

    it.each(strangers)("who is %s finds no payment collection of it", async (_, who) => {
      const { id } = await collectionOf(annsCart, ann)
      const answer = await refusalParts(post(sessionsOf(id), payment, who()))
      const nothing = await refusalParts(post(sessionsOf("pay_col_none"), payment, who()))
      expect(answer.status).toBe(404)
      expect(answer.message?.replace(id, "pay_col_none")).toBe(nothing.message)
      await expect(post(sessionsOf(id), payment, ann)).resolves.toBeTruthy()
    })

    it.each(["cart_id[]=", "cart_id[$in][]=", "cart_id=cart_none&cart_id="])(
      "cannot hide the cart in a list: %s",
      async (key) => {
        for (const path of ["/store/shipping-options", "/store/products"]) {
          const { status } = await refusalParts(api.get(`${path}?${key}${annsCart.id}`, ben))
          expect([400, 404]).toContain(status)
        }
      }
    )

    it("cannot list carts through the fields of what is public", async () => {
      const fields = "id,sales_channels.carts.id,variants.cart_items.cart_id"
      for (const path of [`/store/products?fields=${fields}`, "/store/regions?fields=id,carts.id"])
        expect(JSON.stringify((await api.get(path, visitor)).data)).not.toContain("cart")
    })
  })

  describe("a line of another cart", () => {
    it.each([
      ["changed", (path: string, who: Actor) => post(path, { quantity: 5 }, who)],
      ["removed", (path: string, who: Actor) => api.delete(path, who)],
    ])("is not %s through one's own cart", async (_, attempt) => {
      const lineOf = ({ items }: Cart) => `/store/carts/${bensCart.id}/line-items/${items[0].id}`
      expect(await refusalParts(attempt(lineOf(annsCart), ben))).toMatchObject({
        status: 404,
        message: expect.stringContaining(annsCart.items[0].id),
      })
      expect((await read(annsCart, ann)).items).toMatchObject([{ quantity: 1 }])
      await expect(attempt(lineOf(bensCart), ben)).resolves.toBeTruthy()
    })
  })

  describe("a price named by the buyer", () => {
    const PRICE = 20
    const SHIPPING_PRICE = 5
    const cheap = { unit_price: 0.01, is_custom_price: true, compare_at_unit_price: 1 }
    const pricesOf = ({ items }: Cart) => items.map(({ unit_price }) => unit_price)

    it("has no effect in the items of a new cart", async () => {
      expect(pricesOf(await aCart(visitor, { items: [{ ...item(), ...cheap }] }))).toEqual([PRICE])
    })

    it("has no effect in metadata and extra data", async () => {
      const cart = await aCart(visitor, {
        metadata: cheap,
        items: [{ ...item(), metadata: cheap }],
      })
      await post(`/store/carts/${cart.id}`, { additional_data: cheap }, visitor)
      const path = `/store/carts/${cart.id}/line-items`
      await post(`${path}/${cart.items[0].id}`, { quantity: 2, metadata: cheap }, visitor)
      const added = await post(path, { ...item(), metadata: cheap }, visitor)
      expect(pricesOf(added.cart)).toEqual([PRICE])
    })

    it.each([
      ["a line", "/line-items", () => ({ ...item(), ...cheap })],
      ["a change of a line", "/line-items/:line", () => ({ quantity: 1, ...cheap })],
      ["a cart", "", () => ({ items: [{ ...item(), ...cheap }] })],
      ["a total", "", () => ({ total: 1, ...cheap })],
    ])("is refused in %s", async (_, below, body) => {
      const path = `/store/carts/${guestCart.id}${below.replace(":line", guestCart.items[0].id)}`
      expect((await refusalParts(post(path, body(), visitor))).status).toBe(400)
      expect(pricesOf(await read(guestCart, visitor))).toEqual([PRICE])
    })

    it("has no effect in the choice of shipping", async () => {
      const option = { option_id: market.shipping_option_id, data: { amount: 0 } }
      const path = `/store/carts/${guestCart.id}/shipping-methods`
      const { cart } = await post(path, { ...option, amount: 0, ...cheap }, visitor).catch(() =>
        post(path, option, visitor)
      )
      expect(cart).toMatchObject({ shipping_methods: [{ amount: SHIPPING_PRICE }] })
    })

    it("is refused in a payment", async () => {
      const body = { cart_id: guestCart.id, amount: 0.01 }
      expect((await refusalParts(post("/store/payment-collections", body, visitor))).status).toBe(
        400
      )
      const { id, amount } = await collectionOf(guestCart, visitor)
      const named = await refusalParts(post(sessionsOf(id), { ...payment, amount: 1 }, visitor))
      expect(named.status).toBe(400)
      const data = { amount: 0.01, currency_code: "jpy" }
      const { payment_collection } = await post(sessionsOf(id), { ...payment, data }, visitor)
      expect(payment_collection.payment_sessions).toMatchObject([{ amount, currency_code: "usd" }])
    })
  })

  describe("the e-mail address of an account", () => {
    const mustSignIn = {
      status: 401,
      message: "ann@example.com belongs to an account; sign in to order with this e-mail address",
    }

    it("does not open a cart in that account's name", async () => {
      const open = (await api.get("/store/customers/me/cart", ann)).data.cart
      expect(await refusalParts(aCart(visitor, { email: "ann@example.com" }))).toEqual(mustSignIn)
      const carts = await getContainer().resolve(Modules.CART).listCarts({ customer_id: annsId })
      expect(new Set(carts.map(({ id }) => id))).toEqual(new Set([annsCart.id, open.id]))
      const cart = await aCart(visitor, { email: "nobody@example.com" })
      expect(cart.email).toBe("nobody@example.com")
    })

    it.each([
      ["a visitor, on a cart with a guest's address", () => visitor, async () => guestCart],
      ["a visitor, on a cart without one", () => visitor, () => aCart(visitor)],
      ["another customer, on a guest's cart", () => ben, () => aCart(visitor)],
    ])("cannot be put in by %s", async (_, who, someCart) => {
      const cart = await someCart()
      const change = (email: string) => post(`/store/carts/${cart.id}`, { email }, who())
      expect(await refusalParts(change("ann@example.com"))).toEqual(mustSignIn)
      expect((await refusalParts(change("ANN@Example.com"))).status).toBe(401)
      const { email, customer_id } = cart
      expect(await read(cart, who())).toMatchObject({ email, customer_id })
      expect((await change("other@example.com")).cart.email).toBe("other@example.com")
    })

    it("is fine for the customer whose account it is, and on a cart that is one's own", async () => {
      const email = "ann@example.com"
      const { cart } = await post(`/store/carts/${(await aCart(visitor)).id}`, { email }, ann)
      expect(cart).toMatchObject({ customer_id: annsId, email })
      const bens = await post(`/store/carts/${bensCart.id}`, { email }, ben)
      expect(bens.cart).toMatchObject({ customer_id: bensId, email })
      expect((await aCart(ben, { email })).customer_id).toBe(bensId)
    })
  })

  describe("the address of another cart", () => {
    const keys: CartKey[] = ["shipping_address", "billing_address"]
    it.each(keys)("is not taken by id as %s", async (key) => {
      const { id } = annsCart.shipping_address
      expect((await refusalParts(aCart(ben, { [key]: id }))).status).toBe(404)
      const change = (id: string) =>
        post(`/store/carts/${bensCart.id}`, { [key]: { ...anAddress(), id, city: "Ur" } }, ben)
      expect(await refusalParts(change(id))).toMatchObject({
        status: 404,
        message: expect.stringContaining(id),
      })
      expect((await read(annsCart, ann)).shipping_address.city).toBe("Springfield")
      const own = bensCart.shipping_address.id
      expect((await change(own)).cart[key]).toMatchObject({ id: own, city: "Ur" })
      expect((await aCart(ben, { [key]: anAddress() }))[key]?.city).toBe("Springfield")
    })
  })
})
