import { Modules } from "@medusajs/framework/utils"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Product } from "../../helpers/catalog"
import { aGateway, comeBack, follow, ordersOf, sessionsOf } from "../../helpers/gateway-visits"
import { reactionsTo } from "../../helpers/orders"
import { aRialCart, aRialProduct, aRialShop, openPayment } from "../../helpers/rials"
import { PIECE_RIAL, RialShop, SYSTEM, TOTAL_RIAL } from "../../helpers/rials"
import { souk } from "../../helpers/runner"

const PART_RIAL = 50_000
const gateway = aGateway()

souk.alone(({ api, getContainer }) => {
  let shop: RialShop
  let carpet: Product
  let visitor: Actor
  let merchant: Actor
  beforeAll(async () => {
    shop = await aRialShop(getContainer(), await aMarket(getContainer()))
    carpet = await aRialProduct(getContainer(), shop, { title: "Carpet" })
    visitor = shop.market.visitor
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.close())

  const open = async (cart_id: string) => await openPayment(api, cart_id, visitor)
  const aPayment = async (product = carpet) => await open(await aRialCart(api, shop, product))
  const aPaidPayment = async (product = carpet) => {
    const payment = await aPayment(product)
    gateway.pay(payment.authority)
    return payment
  }
  const complete = async (cart_id: string) =>
    (await api.post(`/store/carts/${cart_id}/complete`, {}, visitor)).data
  const ordersMade = (cart_id: string) => ordersOf(getContainer(), cart_id)
  const paid = () => reactionsTo(getContainer(), ["order.placed", "payment.captured"])

  describe("a payment that succeeds", () => {
    it("is asked for in full, never to be taken without an order", async () => {
      const { authority, url, session_id } = await aPayment()
      expect(url).toBe(`${gateway.url}/pg/StartPay/${authority}`)
      const { body } = gateway.payment(authority)
      expect(body).toMatchObject({ amount: TOTAL_RIAL, currency: "IRR" })
      expect(body.metadata).toMatchObject({ auto_verify: false })
      expect(new URL(body.callback_url).pathname).toBe(`/hooks/zarinpal/${session_id}`)
    })

    it("becomes an order when the shopper comes back", async () => {
      const payment = await aPaidPayment()
      const done = paid()
      const outcome = await comeBack(api, payment)
      await done
      const [order_id] = await ordersMade(payment.cart_id)
      expect(outcome).toEqual({ payment: "paid", cart_id: payment.cart_id, order_id })
      const { data } = await api.get(`/admin/orders/${order_id}`, merchant)
      expect(data.order).toMatchObject({ total: TOTAL_RIAL, payment_status: "captured" })
    })

    it("becomes the same order, whether the storefront or the gateway is first", async () => {
      const [one, other] = [await aPaidPayment(), await aPaidPayment()]
      const done = paid()
      const { order_id } = await comeBack(api, one)
      expect((await complete(one.cart_id)).order.id).toBe(order_id)
      await done
      const { order } = await complete(other.cart_id)
      expect(await comeBack(api, other)).toMatchObject({ payment: "paid", order_id: order.id })
      expect(gateway.countOf("verify")).toBe(2)
    })

    it("is taken once, however often and at once the shopper comes back", async () => {
      const payment = await aPaidPayment()
      const done = paid()
      const visits = await Promise.all([1, 2, 3].map(() => comeBack(api, payment)))
      visits.push(await comeBack(api, payment))
      await done
      const orders = await ordersMade(payment.cart_id)
      expect(orders).toHaveLength(1)
      for (const visit of visits) {
        expect(visit).toMatchObject({ payment: "paid", order_id: orders[0] })
      }
      expect(gateway.countOf("verify")).toBe(1)
    })

    it("is paid for although the answer got lost: verified before is verified", async () => {
      const payment = await aPaidPayment()
      gateway.trouble({ verify: "lost" })
      expect(await comeBack(api, payment)).toMatchObject({ payment: "pending" })
      expect(await ordersMade(payment.cart_id)).toEqual([])
      expect(gateway.payment(payment.authority).status).toBe("VERIFIED")

      gateway.trouble({})
      // Another payment would be taken beside the first.
      await expect(open(payment.cart_id)).rejects.toMatchObject({ response: { status: 500 } })
      const sessions = await sessionsOf(getContainer(), payment.collection_id)
      expect(sessions.map(({ id }) => id)).toEqual([payment.session_id])
      const done = paid()
      expect(await comeBack(api, payment)).toMatchObject({ payment: "paid" })
      await done
      expect(await ordersMade(payment.cart_id)).toHaveLength(1)
    })
  })

  describe("a payment that fails leaves the cart payable again:", () => {
    const expectPayable = async (cart_id: string) => {
      expect(await ordersMade(cart_id)).toEqual([])
      gateway.trouble({})
      const again = await open(cart_id)
      gateway.pay(again.authority)
      const done = paid()
      expect(await comeBack(api, again)).toMatchObject({ payment: "paid" })
      await done
      expect(await ordersMade(cart_id)).toHaveLength(1)
    }

    it("cancelled at the gateway", async () => {
      const payment = await aPayment()
      gateway.giveUp(payment.authority)
      expect(await comeBack(api, payment, "NOK")).toMatchObject({ payment: "cancelled" })
      expect(await sessionsOf(getContainer(), payment.collection_id)).toEqual([])
      await expectPayable(payment.cart_id)
    })

    it("said to be paid, and not paid", async () => {
      const payment = await aPayment()
      expect(await comeBack(api, payment)).toMatchObject({ payment: "failed" })
      await expectPayable(payment.cart_id)
    })

    it("paid with another amount than the session's", async () => {
      const payment = await aPaidPayment()
      gateway.payment(payment.authority).amount -= 1
      expect(await comeBack(api, payment)).toMatchObject({ payment: "failed" })
      expect(gateway.payment(payment.authority).status).toBe("PAID")
      await expectPayable(payment.cart_id)
    })

    it("a gateway that answers nonsense when it is asked for the money", async () => {
      const payment = await aPaidPayment()
      gateway.trouble({ verify: "broken" })
      expect(await comeBack(api, payment)).toMatchObject({ payment: "pending" })
      await expectPayable(payment.cart_id)
    })

    it.each(["down", "broken"] as const)("a gateway that is %s at the request", async (trouble) => {
      const cart_id = await aRialCart(api, shop, carpet)
      gateway.trouble({ request: trouble })
      await expect(open(cart_id)).rejects.toMatchObject({ response: { status: 500 } })
      await expectPayable(cart_id)
    })
  })

  it("believes what the gateway says, not that the shopper gave up", async () => {
    const payment = await aPaidPayment()
    const done = paid()
    expect(await comeBack(api, payment, "NOK")).toMatchObject({ payment: "paid" })
    await done
  })

  it("asks anew when the cart has changed, and takes nothing for the old request", async () => {
    const payment = await aPaidPayment()
    const line = { variant_id: carpet.variant_id, quantity: 1 }
    await api.post(`/store/carts/${payment.cart_id}/line-items`, line, visitor)
    expect(await comeBack(api, payment)).toEqual({ payment: "unknown" })
    expect(gateway.payment(payment.authority).status).toBe("PAID")
    const again = await open(payment.cart_id)
    expect(gateway.payment(again.authority).amount).toBe(TOTAL_RIAL + PIECE_RIAL)
    expect(await ordersMade(payment.cart_id)).toEqual([])
  })

  it("takes nothing for a visit that names another's request, none, or nothing sensible", async () => {
    const [one, other] = [await aPaidPayment(), await aPaidPayment()]
    const { session_id } = one
    const visits = [
      `${session_id}?Authority=${other.authority}&Status=OK`,
      `${session_id}?Authority=A${"9".repeat(35)}&Status=OK`,
      `payses_none?Authority=${one.authority}&Status=OK`,
      `${session_id}?Authority=${one.authority}&Authority=x&Status=OK`,
      `${session_id}?Status=OK`,
      `${session_id}?Authority=${one.authority}&Status=MAYBE&amount=1`,
    ]
    for (const visit of visits) expect(await follow(api, visit)).toEqual({ payment: "unknown" })
    expect(gateway.countOf("verify")).toBe(0)
  })

  it("refuses another currency than the rial", async () => {
    const { id } = (await api.post("/store/carts", { region_id: shop.market.regions.usd }, visitor))
      .data.cart
    const payments = getContainer().resolve(Modules.PAYMENT)
    const collection = await payments.createPaymentCollections({ currency_code: "usd", amount: 5 })
    const asked = payments.createPaymentSession(collection.id, {
      provider_id: "pp_zarinpal_zarinpal",
      currency_code: "usd",
      amount: 5,
      data: { cart_id: id },
    })
    await expect(asked).rejects.toThrow("Zarinpal takes payments in IRR only, not in USD")
  })

  describe("a refund", () => {
    const aSale = async () => {
      const payment = await aPaidPayment()
      const done = paid()
      await comeBack(api, payment)
      await done
      const [session] = await sessionsOf(getContainer(), payment.collection_id)
      return { ...payment, payment_id: session.payment!.id }
    }
    const refund = async (payment_id: string, amount: number) =>
      (await api.post(`/admin/payments/${payment_id}/refund`, { amount }, merchant)).data.payment
    const noteDown = (payment_id: string, amount: number, reference: string) =>
      api.post("/admin/payment-logs/hand-refunds", { payment_id, amount, reference }, merchant)

    it("of everything goes back through the gateway within half an hour", async () => {
      const { payment_id, authority } = await aSale()
      const { refunds } = await refund(payment_id, TOTAL_RIAL)
      expect(refunds).toMatchObject([{ amount: TOTAL_RIAL }])
      expect(gateway.payment(authority).status).toBe("REVERSED")
    })

    it("of a part is refused, and no refund is believed", async () => {
      const { payment_id, authority } = await aSale()
      await expect(refund(payment_id, PART_RIAL)).rejects.toMatchObject({
        response: { data: { message: expect.stringContaining("in Zarinpal's panel") } },
      })
      const payments = getContainer().resolve(Modules.PAYMENT)
      const payment = await payments.retrievePayment(payment_id, { relations: ["refunds"] })
      expect(payment.refunds).toEqual([])
      expect(gateway.payment(authority).status).toBe("VERIFIED")
    })

    it("that was made in the panel and written down is believed once", async () => {
      const { payment_id } = await aSale()
      expect((await noteDown(payment_id, PART_RIAL, "P-17")).status).toBe(201)
      const { refunds } = await refund(payment_id, PART_RIAL)
      expect(refunds).toMatchObject([{ amount: PART_RIAL }])
      await expect(refund(payment_id, PART_RIAL)).rejects.toMatchObject({
        response: { status: 400 },
      })
    })

    it.each([
      ["twice by one reference", 400, 1_000, "is written down already"],
      ["of more than was paid", 400, TOTAL_RIAL, "At most"],
    ])("is not written down %s", async (_, status, amount, message) => {
      const { payment_id } = await aSale()
      await noteDown(payment_id, 1_000, "P-1")
      const reference = amount === 1_000 ? "P-1" : "P-2"
      await expect(noteDown(payment_id, amount, reference)).rejects.toMatchObject({
        response: { status, data: { message: expect.stringContaining(message) } },
      })
    })

    it("by hand is refused for a provider that refunds by itself", async () => {
      const cart_id = await aRialCart(api, shop, carpet)
      const { collection_id } = await openPayment(api, cart_id, visitor, SYSTEM)
      const done = paid()
      await complete(cart_id)
      await done
      const [{ payment }] = await sessionsOf(getContainer(), collection_id)
      await expect(noteDown(payment!.id, 1_000, "P-1")).rejects.toMatchObject({
        response: { data: { message: expect.stringContaining("refunds by itself") } },
      })
    })
  })
})
