import { Modules } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../src/modules/audit"
import AuditModuleService from "../../../src/modules/audit/service"
import { DAY_MS, RESTRICTION_DAYS_MAX } from "../../../src/modules/violation/rules"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aReadyCart, aShop, reactionsTo, Shop } from "../../helpers/orders"
import { souk } from "../../helpers/runner"
import { refusalOf, threeViolations, violationsOf } from "./findings"

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let ann: Actor
  let annsId: string
  let path: string

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    ann = await aCustomer(api, shop.market.visitor, "ann@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
    path = `/admin/customers/${annsId}/restrictions`
  })

  beforeEach(() => violationsOf(getContainer()).forgetRestrictions())

  const reason = "Rude to a seller"
  const restrict = async (body: object = { kind: "blocked", reason }) =>
    (await api.post(path, body, merchant)).data.restriction
  const lift = async (id: string, body: object = { reason: "Said sorry" }) =>
    (await api.delete(`${path}/${id}`, { ...merchant, data: body })).data.restriction
  const list = async () => (await api.get(path, merchant)).data
  const aCart = (who = ann) => api.post("/store/carts", { region_id: shop.market.regions.usd }, who)
  const after = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
  const deeds = async () =>
    await getContainer()
      .resolve<AuditModuleService>(AUDIT_MODULE)
      .listAuditEntries({ resource_type: "customer" }, { order: { id: "ASC" } })

  it("set by hand are felt at once, and gone when they are lifted", async () => {
    const restriction = await restrict()
    expect(restriction).toMatchObject({
      ...{ kind: "blocked", reason, until: null, is_in_force: true, lifted_at: null },
      ...{ set_by: "merchant", set_by_user: { email: "merchant@example.com" } },
    })
    expect(await refusalOf(aCart())).toMatchObject({
      ...{ status: 403, message: expect.stringContaining("Your account is blocked: Rude") },
    })
    expect(await lift(restriction.id)).toMatchObject({
      ...{ is_in_force: false, lift_reason: "Said sorry" },
      lifted_by_user: { email: "merchant@example.com" },
    })
    expect((await aCart()).status).toBe(200)
    expect(await deeds()).toMatchObject([
      { action: "violation.restricted", resource_id: annsId, details: { kind: "blocked", reason } },
      { action: "violation.restriction_lifted", details: { reason: "Said sorry" } },
    ])
  })

  it("are history once they are replaced or lifted", async () => {
    await restrict()
    const until = after(3)
    const { id } = await restrict({ kind: "blocked", reason, until })
    await restrict({ kind: "no_bid", reason: "Takes bids back" })
    await lift(id)
    const { restrictions, ...page } = await list()
    expect(page).toEqual({ count: 3, offset: 0, limit: 20, active_weight: 0, block_at: 3 })
    const seen = restrictions.map((one: { kind: string; until: string; is_in_force: boolean }) => [
      ...[one.kind, one.until, one.is_in_force],
    ])
    expect(seen).toEqual([
      ["no_bid", null, true],
      ["blocked", until, false],
      ["blocked", null, false],
    ])
  })

  it("end at their hour, before any job has come by", async () => {
    const until = Date.now() + 3_000
    await restrict({ kind: "blocked", reason, until: new Date(until).toISOString() })
    expect((await refusalOf(aCart())).status).toBe(403)
    await new Promise((resolve) => setTimeout(resolve, until - Date.now()))
    expect((await aCart()).status).toBe(200)
  })

  it("can be lifted by hand where violations set them", async () => {
    await threeViolations(getContainer(), annsId)
    const { restrictions, active_weight } = await list()
    expect([active_weight, restrictions]).toMatchObject([
      3,
      [{ set_by: "system", set_by_user: null }],
    ])
    await lift(restrictions[0].id)
    expect((await aCart()).status).toBe(200)
  })

  it("leave a customer who may not bid, or pays in advance, to shop and to apply", async () => {
    await restrict({ kind: "no_bid", reason })
    await restrict({ kind: "prepay_only", reason })
    expect((await aCart()).status).toBe(200)
    const application = { name: "Ann's Attic", legal_name: "Ann Ltd" }
    expect((await api.post("/store/seller-applications", application, ann)).status).toBe(201)
  })

  describe("of who has to pay in advance", () => {
    const prepay = {
      status: 403,
      code: "PREPAY_ONLY",
      message: expect.stringMatching(/pay in advance: Bounced twice.*any other way to pay/s),
    }
    const restrictPayment = () => restrict({ kind: "prepay_only", reason: "Bounced twice" })
    const complete = (cart_id: string, who = ann) =>
      api.post(`/store/carts/${cart_id}/complete`, {}, who)
    const paySession = async (cart_id: string, provider_id: string) => {
      const body = { cart_id }
      const { data } = await api.post("/store/payment-collections", body, ann)
      const sessions = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
      return await api.post(sessions, { provider_id }, ann)
    }

    it("refuse to pay later, at the start and at the end", async () => {
      const cart_id = await aReadyCart(api, shop, { buyer: ann })
      await restrictPayment()
      expect(await refusalOf(paySession(cart_id, "pp_system_default"))).toEqual(prepay)
      expect(await refusalOf(complete(cart_id))).toEqual(prepay)
    })

    it("leave other ways to pay to the platform", async () => {
      const cart_id = await aReadyCart(api, shop, { buyer: ann })
      await restrictPayment()
      const { code, message } = await refusalOf(paySession(cart_id, "pp_card_card"))
      expect([code, message]).not.toEqual([prepay.code, expect.stringContaining("in advance")])
    })

    it("end with the restriction", async () => {
      const cart_id = await aReadyCart(api, shop, { buyer: ann })
      await lift((await restrictPayment()).id)
      const done = reactionsTo(getContainer(), ["order.placed", "payment.captured"])
      expect((await complete(cart_id)).data.type).toBe("order")
      await done
    })

    it("hold for a guest who was restricted", async () => {
      const { visitor } = shop.market
      const cart_id = await aReadyCart(api, shop, { email: "guest@example.com" })
      const [{ id }] = await getContainer()
        .resolve(Modules.CUSTOMER)
        .listCustomers({ email: "guest@example.com" })
      const body = { kind: "prepay_only", reason: "Bounced twice" }
      await api.post(`/admin/customers/${id}/restrictions`, body, merchant)
      expect(await refusalOf(complete(cart_id, visitor))).toEqual(prepay)
    })
  })

  it.each([
    ["an unknown kind", { kind: "exiled", reason }],
    ["no reason", { kind: "blocked" }],
    ["an empty reason", { kind: "blocked", reason: "   " }],
    ["a long reason", { kind: "blocked", reason: "x".repeat(501) }],
    ["an end in the past", { kind: "blocked", reason, until: "2020-01-01T00:00:00Z" }],
    ["an end too far", { kind: "blocked", reason, until: after(RESTRICTION_DAYS_MAX + 1) }],
    ["an end that is no time", { kind: "blocked", reason, until: "tomorrow" }],
    ["somebody else's name", { kind: "blocked", reason, set_by_id: "user_other" }],
  ])("are refused with %s", async (_, body) => {
    expect((await refusalOf(restrict(body))).status).toBe(400)
    expect([(await list()).restrictions, await deeds()]).toEqual([[], []])
  })

  it("are refused for a customer who is not there, and lifted where they are", async () => {
    const none = "/admin/customers/cus_none/restrictions"
    const body = { kind: "blocked", reason }
    expect((await refusalOf(api.post(none, body, merchant))).status).toBe(404)
    expect((await refusalOf(api.get(none, merchant))).status).toBe(404)
    const { id } = await restrict()
    const data = { reason: "Said sorry" }
    const elsewhere = api.delete(`${none}/${id}`, { ...merchant, data })
    expect((await refusalOf(elsewhere)).status).toBe(404)
    expect((await refusalOf(lift("custres_none"))).status).toBe(404)
    expect((await refusalOf(lift(id, {}))).status).toBe(400)
    await lift(id)
    expect(await refusalOf(lift(id))).toMatchObject({
      ...{ status: 400, message: expect.stringMatching(/ended at/) },
    })
  })
})
