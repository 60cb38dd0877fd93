import { Modules } from "@medusajs/framework/utils"
import Stripe from "stripe"
import { PAYMENT_LOG_MODULE } from "../../../src/modules/payment-log"
import forget from "../../../src/jobs/payment-log/forget-old-logs"
import place from "../../../src/jobs/payment-log/place-logs"
import { KEEP_DAYS } from "../../../src/modules/payment-log/rules"
import PaymentLogModuleService from "../../../src/modules/payment-log/service"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aMarket, Product } from "../../helpers/catalog"
import { aGateway, comeBack, ordersOf } from "../../helpers/gateway-visits"
import { reactionsTo } from "../../helpers/orders"
import { aRialCart, aRialProduct, aRialShop, openPayment } from "../../helpers/rials"
import { RialShop, SYSTEM, TOTAL_RIAL, ZARINPAL } from "../../helpers/rials"
import { souk } from "../../helpers/runner"
import { aSeller } from "../../helpers/sellers"
import { CARD_NUMBER, MERCHANT_ID } from "../../helpers/zarinpal-stub"

const DAY_MS = 24 * 60 * 60 * 1_000
const PART_RIAL = 250
const STRIPE_KEY = "sk_test_of_the_souk"
const STRIPE_WEBHOOK_SECRET = "whsec_of_the_souk"
const STRIPE = "pp_stripe_stripe"
const gateway = aGateway()
Object.assign(process.env, { STRIPE_API_KEY: STRIPE_KEY, STRIPE_WEBHOOK_SECRET })

souk.alone(({ api, getContainer }) => {
  let shop: RialShop
  let carpet: Product
  let merchant: Actor
  let visitor: Actor
  beforeAll(async () => {
    shop = await aRialShop(getContainer(), await aMarket(getContainer()))
    carpet = await aRialProduct(getContainer(), shop, { title: "Carpet" })
    visitor = shop.market.visitor
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
  })
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.close())

  const service = () => getContainer().resolve<PaymentLogModuleService>(PAYMENT_LOG_MODULE)
  const logs = async (query: Record<string, unknown> = {}) => {
    await place(getContainer())
    return (await api.get("/admin/payment-logs", { ...merchant, params: query })).data
  }
  const aPayment = async (provider?: string) =>
    await openPayment(api, await aRialCart(api, shop, carpet), visitor, provider)
  const anOrder = async (provider?: string) => {
    const payment = await aPayment(provider)
    if (!provider) gateway.pay(payment.authority)
    const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
    if (provider) await api.post(`/store/carts/${payment.cart_id}/complete`, {}, visitor)
    else await comeBack(api, payment)
    await done
    const [order_id] = await ordersOf(getContainer(), payment.cart_id)
    return { ...payment, order_id }
  }
  const actionsOf = (found: { payment_logs: { action: string }[] }) =>
    found.payment_logs.map(({ action }) => action).reverse()

  it("tells every call of an order, what it was about and how it went", async () => {
    const { order_id, session_id, cart_id, authority } = await anOrder()
    const found = await logs({ order_id })
    expect(actionsOf(found)).toEqual(["initiate", "authorize", "capture"])
    expect(found).toMatchObject({ count: 3, offset: 0, limit: 20 })
    for (const log of found.payment_logs) {
      expect(log).toMatchObject({
        ...{ provider_id: ZARINPAL, outcome: "ok", order_id, session_id, cart_id },
        ...{ reference: authority, amount: TOTAL_RIAL, currency_code: "irr" },
        order: { id: order_id, display_id: expect.any(Number) },
      })
      expect(log.duration_ms).toBeGreaterThanOrEqual(0)
      expect(log).not.toHaveProperty("request")
    }
    const [, authorize] = [...found.payment_logs].reverse()
    expect(authorize).toMatchObject({ code: "100" })
    const { data } = await api.get(`/admin/payment-logs/${authorize.id}`, merchant)
    expect(data.payment_log).toMatchObject({
      request: { data: { authority, amount: TOTAL_RIAL, ref_id: null } },
      response: { status: "authorized", data: { authority, card_pan: "603799******5678" } },
    })
  })

  it("tells the calls for a payment by hand as well", async () => {
    const { order_id, session_id } = await anOrder(SYSTEM)
    const found = await logs({ order_id })
    expect(actionsOf(found)).toEqual(["initiate", "authorize", "capture"])
    expect(found.payment_logs[0]).toMatchObject({ provider_id: SYSTEM, session_id })
  })

  it("tells of a refund how much of the payment it was", async () => {
    const { order_id } = await anOrder(SYSTEM)
    const path = `/admin/orders/${order_id}?fields=payment_collections.payments.id`
    const { order } = (await api.get(path, merchant)).data
    const [{ id }] = order.payment_collections[0].payments
    await api.post(`/admin/payments/${id}/refund`, { amount: PART_RIAL }, merchant)
    const [refund] = (await logs({ order_id, action: "refund" })).payment_logs
    expect(refund).toMatchObject({ amount: PART_RIAL, currency_code: "irr" })
  })

  it("tells what failed, and keeps a cart's attempts when their sessions are gone", async () => {
    const { cart_id, authority, session_id } = await aPayment()
    gateway.trouble({ verify: "broken" })
    await comeBack(api, { session_id, authority })
    gateway.trouble({ request: "down" })
    await expect(openPayment(api, cart_id, visitor)).rejects.toMatchObject({ response: {} })
    gateway.trouble({})
    await openPayment(api, cart_id, visitor)
    const found = await logs({ session_id })
    expect(found.payment_logs).toMatchObject([
      { action: "delete", cart_id },
      { action: "authorize", outcome: "error", code: "HTTP_500", cart_id },
      { action: "initiate", outcome: "ok", cart_id },
    ])
    const failed = (await logs({ outcome: ["error"], action: "initiate" })).payment_logs
    expect(failed.length).toBeGreaterThan(0)
    for (const log of failed) {
      expect(log.message).toContain("cannot be reached")
      expect(log.reference).toBeNull()
    }
  })

  it("keeps no key, no full card and nothing of the shopper", async () => {
    await anOrder()
    await anOrder(SYSTEM)
    await service().flush()
    const rows = JSON.stringify(await service().listPaymentLogs({}, { take: 100 }))
    expect(rows).toContain("603799******5678")
    for (const secret of [MERCHANT_ID, CARD_NUMBER, STRIPE_KEY, "card_hash", "ann@example.com"]) {
      expect(rows).not.toContain(secret)
    }
  })

  it("has Stripe to pay with, and notes the messages that Stripe has signed", async () => {
    const { data } = await api.get("/admin/payments/payment-providers", merchant)
    const ids = data.payment_providers.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(expect.arrayContaining([SYSTEM, ZARINPAL, STRIPE]))

    const intent = { id: "pi_1234567", amount: 500, currency: "usd", metadata: { session_id: "x" } }
    const body = { id: "evt_1", type: "payment_intent.succeeded", data: { object: intent } }
    const rawData = JSON.stringify(body)
    const send = async (signature: string) =>
      await getContainer()
        .resolve(Modules.PAYMENT)
        .getWebhookActionAndData({
          provider: "stripe_stripe",
          payload: { data: body, rawData, headers: { "stripe-signature": signature } },
        })
    await expect(send("t=1,v1=forged")).rejects.toThrow()
    expect((await logs({ provider_id: STRIPE })).count).toBe(0)
    const signing = { payload: rawData, secret: STRIPE_WEBHOOK_SECRET }
    await send(new Stripe(STRIPE_KEY).webhooks.generateTestHeaderString(signing))
    expect((await logs({ provider_id: STRIPE })).payment_logs).toMatchObject([
      { action: "webhook", outcome: "ok" },
    ])
  })

  it.each([
    ["a provider", { provider_id: SYSTEM }, ["initiate", "authorize", "capture"]],
    [
      "several providers",
      { provider_id: [SYSTEM, "pp_none"] },
      ["initiate", "authorize", "capture"],
    ],
    ["an action", { action: ["capture"], provider_id: SYSTEM }, ["capture"]],
    ["an outcome", { outcome: "timeout" }, []],
    ["a period that is over", { "called_at[$lt]": "2020-01-01" }, []],
    ["words that are nowhere", { q: "%" }, []],
  ])("lists by %s", async (_, query, actions) => {
    await anOrder(SYSTEM)
    expect(actionsOf(await logs(query))).toEqual(actions)
  })

  it("keeps requests and answers out of lists, also when they are asked for", async () => {
    const { session_id } = await aPayment()
    const [log] = (await logs({ session_id, fields: "id,request,+response" })).payment_logs
    expect(log).toMatchObject({ session_id })
    expect(Object.keys(log)).not.toEqual(expect.arrayContaining(["request"]))
    expect(Object.keys(log)).not.toEqual(expect.arrayContaining(["response"]))
  })

  it("finds a call by its reference", async () => {
    const { authority } = await aPayment()
    await aPayment()
    expect((await logs({ q: authority.slice(-8) })).payment_logs).toMatchObject([
      { reference: authority },
    ])
  })

  it("lets a payment through although nothing can be written down", async () => {
    await inDatabase(getContainer(), "alter table payment_log rename to payment_log_away")
    const { order_id } = await anOrder()
    expect(order_id).toBeDefined()
    await inDatabase(getContainer(), "alter table payment_log_away rename to payment_log")
    await service().flush()
    expect(actionsOf(await logs({ order_id }))).toEqual(["initiate", "authorize", "capture"])
  })

  it("forgets what is older than it has to be kept", async () => {
    const [old, recent] = [await aPayment(), await aPayment()]
    await service().flush()
    const moment = new Date(Date.now() - (KEEP_DAYS + 1) * DAY_MS)
    const sql = "update payment_log set called_at = ? where session_id = ?"
    await inDatabase(getContainer(), sql, [moment, old.session_id])
    await forget(getContainer())
    const left = await service().listPaymentLogs({
      session_id: [old.session_id, recent.session_id],
    })
    expect(left.map(({ session_id }) => session_id)).toEqual([recent.session_id])
  })

  describe("is the merchant's alone:", () => {
    it.each([
      ["nobody", 401, async () => ({ headers: {} })],
      ["a shopper", 401, async () => await aCustomer(api, visitor, "eve@example.com")],
      ["a seller", 403, async () => (await aSeller(api, getContainer(), `Sly ${Date.now()}`)).auth],
    ])("%s is refused with %i", async (_, status, actor) => {
      const who = await actor()
      const body = { payment_id: "pay_1", amount: 1, reference: "x" }
      const attempts = [
        api.get("/admin/payment-logs", who),
        api.get("/admin/payment-logs/paylog_1", who),
        api.post("/admin/payment-logs/hand-refunds", body, who),
      ]
      for (const attempt of attempts) {
        await expect(attempt).rejects.toMatchObject({ response: { status } })
      }
    })

    it.each([
      ["an unknown outcome", "?outcome=maybe", 400],
      ["a column that is no order", "?order=request", 400],
      ["too many", "?limit=1000", 400],
      ["a call that is not there", "/paylog_none", 404],
    ])("%s is refused to the merchant, too", async (_, path, status) => {
      await expect(api.get(`/admin/payment-logs${path}`, merchant)).rejects.toMatchObject({
        response: { status },
      })
    })
  })
})
