import { Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import NoticeModuleService from "../../../src/modules/notice/service"
import reconcile from "../../../src/jobs/payment-log/reconcile-sessions"
import { PAYMENT_LOG_MODULE } from "../../../src/modules/payment-log"
import { EXPIRES_AFTER_MS, STALE_AFTER_MS } from "../../../src/modules/payment-log/rules"
import PaymentLogModuleService from "../../../src/modules/payment-log/service"
import { Actor } from "../../helpers/actors"
import { inDatabase, MINUTE_MS } from "../../helpers/auctions"
import { aMarket, Product } from "../../helpers/catalog"
import { aGateway, comeBack, ordersOf, sessionsOf } from "../../helpers/gateway-visits"
import { reactionsTo } from "../../helpers/orders"
import { aRialCart, aRialProduct, aRialShop, openPayment } from "../../helpers/rials"
import { OpenedPayment, RialShop, SYSTEM } from "../../helpers/rials"
import { souk } from "../../helpers/runner"

const gateway = aGateway()

souk.alone(({ api, getContainer }) => {
  let shop: RialShop
  let carpet: Product
  let visitor: Actor
  beforeAll(async () => {
    shop = await aRialShop(getContainer(), await aMarket(getContainer()))
    carpet = await aRialProduct(getContainer(), shop, { title: "Carpet" })
    visitor = shop.market.visitor
  })
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.close())

  const aPayment = async (product = carpet, provider?: string) =>
    await openPayment(api, await aRialCart(api, shop, product), visitor, provider)
  const ordersMade = (cart_id: string) => ordersOf(getContainer(), cart_id)
  const sessionsLeft = ({ collection_id }: OpenedPayment) =>
    sessionsOf(getContainer(), collection_id)
  const placed = () => reactionsTo(getContainer(), ["order.placed", "payment.captured"])
  const tick = async () => await reconcile(getContainer())
  const service = () => getContainer().resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  const watchOf = async ({ session_id }: OpenedPayment) =>
    (await service().listPaymentWatches({ session_id }))[0]

  /** As if the session had been opened that long ago, and not been asked about since. */
  const grow = async ({ session_id }: OpenedPayment, ms = STALE_AFTER_MS + MINUTE_MS) => {
    const then = new Date(Date.now() - ms)
    const sql = "update payment_session set created_at = ? where id = ?"
    await inDatabase(getContainer(), sql, [then, session_id])
    await inDatabase(
      getContainer(),
      "update payment_watch set next_at = ? where session_id = ? and next_at is not null",
      [then, session_id]
    )
  }
  const sellOut = async (product: Product) => {
    await getContainer()
      .resolve(Modules.INVENTORY)
      .updateInventoryLevels([
        {
          inventory_item_id: product.inventory_item_id,
          location_id: shop.market.stock_location_id,
          stocked_quantity: 0,
        },
      ])
  }

  describe("a shopper who paid and closed the window", () => {
    it("has an order after the next round, and only one after another", async () => {
      const payment = await aPayment()
      gateway.pay(payment.authority)
      await tick()
      expect(await ordersMade(payment.cart_id)).toEqual([])

      await grow(payment)
      const done = placed()
      await Promise.all([tick(), tick()])
      await done
      await tick()
      expect(await ordersMade(payment.cart_id)).toHaveLength(1)
      expect(gateway.countOf("verify")).toBe(1)
      expect(await watchOf(payment)).toMatchObject({ state: "paid", next_at: null })
    })

    it("has an order although the answer to the verification was lost", async () => {
      const payment = await aPayment()
      gateway.pay(payment.authority)
      gateway.trouble({ verify: "lost" })
      expect(await comeBack(api, payment)).toMatchObject({ payment: "pending" })
      gateway.trouble({})
      await grow(payment)
      const done = placed()
      await tick()
      await done
      expect(await ordersMade(payment.cart_id)).toHaveLength(1)
    })

    it("is asked about again while the gateway is down", async () => {
      const payment = await aPayment()
      gateway.pay(payment.authority)
      await grow(payment)
      gateway.trouble({ inquiry: "down" })
      await tick()
      const watch = await watchOf(payment)
      expect(watch).toMatchObject({ state: "pending", attempts: 1 })
      expect(watch.next_at!.getTime()).toBeGreaterThan(Date.now() + 4 * MINUTE_MS)
      expect(await sessionsLeft(payment)).toHaveLength(1)
    })
  })

  describe("a shopper who did not pay", () => {
    it("can pay in another way: a failed payment is let go", async () => {
      const payment = await aPayment()
      gateway.giveUp(payment.authority)
      await grow(payment)
      await tick()
      expect(await sessionsLeft(payment)).toEqual([])
      const again = await openPayment(api, payment.cart_id, visitor)
      gateway.pay(again.authority)
      const done = placed()
      expect(await comeBack(api, again)).toMatchObject({ payment: "paid" })
      await done
    })

    it("keeps the page open until it expires", async () => {
      const payment = await aPayment()
      await grow(payment)
      await tick()
      expect(await sessionsLeft(payment)).toHaveLength(1)
      await grow(payment, EXPIRES_AFTER_MS)
      await tick()
      expect(await sessionsLeft(payment)).toEqual([])
      expect(await watchOf(payment)).toMatchObject({ state: "expired", next_at: null })
      // Who pays on the old page after all gets it back: nobody takes it.
      gateway.pay(payment.authority)
      expect(await comeBack(api, payment)).toEqual({ payment: "unknown" })
      expect(gateway.payment(payment.authority).status).toBe("PAID")
    })
  })

  describe("a payment that no order can be made of", () => {
    it("is never taken, and the merchant is told once", async () => {
      const vase = await aRialProduct(getContainer(), shop, { title: "Vase" })
      const payment = await aPayment(vase)
      gateway.pay(payment.authority)
      await sellOut(vase)
      const told = reactionsTo(getContainer(), ["payment_log.unmatched_payment"])
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      expect(await comeBack(api, payment)).toMatchObject({ payment: "refused" })
      await grow(payment)
      await tick()
      await grow(payment)
      await tick()
      const events = emit.mock.calls.flatMap(([data]) => (Array.isArray(data) ? data : [data]))
      const unmatched = events.filter(({ name }) => name === "payment_log.unmatched_payment")
      expect(unmatched).toMatchObject([
        { data: { session_id: payment.session_id, cart_id: payment.cart_id, is_taken: false } },
      ])
      expect(gateway.payment(payment.authority).status).toBe("PAID")
      expect(await watchOf(payment)).toMatchObject({ state: "refused" })
      await told
      const notices = getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
      expect(
        await notices.listNoticeMessages({ key: "merchant_payment_unmatched", channel: "feed" })
      ).toMatchObject([{ facts: { session_id: payment.session_id, is_taken: false } }])
      emit.mockRestore()

      // The gateway gives back what nobody took.
      gateway.payment(payment.authority).status = "REVERSED"
      await grow(payment)
      await tick()
      expect(await sessionsLeft(payment)).toEqual([])
      expect(await ordersMade(payment.cart_id)).toEqual([])
    })

    it("is no news while nothing is paid, whatever a browser says", async () => {
      const jug = await aRialProduct(getContainer(), shop, { title: "Jug" })
      const payment = await aPayment(jug)
      await sellOut(jug)
      expect(await comeBack(api, payment)).toMatchObject({ payment: "failed" })
      expect(await watchOf(payment)).toBeUndefined()
    })

    it("is given back when it was taken", async () => {
      const bowl = await aRialProduct(getContainer(), shop, { title: "Bowl" })
      const payment = await aPayment(bowl)
      gateway.pay(payment.authority)
      await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(payment.session_id, {})
      expect(gateway.payment(payment.authority).status).toBe("VERIFIED")
      await sellOut(bowl)
      await grow(payment)
      await tick()
      expect(gateway.payment(payment.authority).status).toBe("VERIFIED")
      await grow(payment)
      await tick()
      expect(gateway.payment(payment.authority).status).toBe("REVERSED")
      expect(await sessionsLeft(payment)).toEqual([])
      expect(await watchOf(payment)).toMatchObject({ state: "given_back", next_at: null })
    })
  })

  describe("an order that was cut off between payment and order", () => {
    it.each([
      ["Zarinpal", undefined],
      ["by hand", SYSTEM],
    ])("is made: %s", async (_, provider) => {
      const payment = await aPayment(carpet, provider)
      if (!provider) gateway.pay(payment.authority)
      await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(payment.session_id, {})
      await grow(payment)
      const done = placed()
      await tick()
      await done
      expect(await ordersMade(payment.cart_id)).toHaveLength(1)
    })

    it("is left alone when it has its order", async () => {
      const payment = await aPayment(carpet, SYSTEM)
      const done = placed()
      await api.post(`/store/carts/${payment.cart_id}/complete`, {}, visitor)
      await done
      await grow(payment)
      await tick()
      expect(await watchOf(payment)).toMatchObject({ state: "paid", attempts: 0, next_at: null })
    })
  })

  it("refuses to make an order of a payment that was called off", async () => {
    const payment = await aPayment()
    gateway.pay(payment.authority)
    const payments = getContainer().resolve(Modules.PAYMENT)
    const made = await payments.authorizePaymentSession(payment.session_id, {})
    await payments.cancelPayment(made!.id)
    const path = `/store/carts/${payment.cart_id}/complete`
    await expect(api.post(path, {}, visitor)).rejects.toMatchObject({
      response: { data: { message: expect.stringContaining("create a new payment session") } },
    })
    await openPayment(api, payment.cart_id, visitor, SYSTEM)
    const done = placed()
    expect((await api.post(path, {}, visitor)).data.type).toBe("order")
    await done
  })
})
