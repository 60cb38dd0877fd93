import { MedusaContainer } from "@medusajs/framework/types"
import { SETTLE_MS } from "../../../src/modules/stock/rules"
import { reconcileLedgerWorkflow } from "../../../src/workflows/ledger/reconcile-ledger"
import { observeStoreStockWorkflow } from "../../../src/workflows/stock/observe-store-stock"
import { inviteToSellerWorkflow } from "../../../src/workflows/seller/invite-to-seller"
import { Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { giveTo } from "../../helpers/payouts"
import { souk } from "../../helpers/runner"
import { anApplicant, aPaper, aSeller, tokenIn } from "../../helpers/sellers"
import { aRefundDesk, RefundDesk } from "../ledger/refund-desk"
import { everythingTold, factsTold, forgetEverythingTold, noticesOf, searchForMissed } from "./told"

const OWED_CENTS = 250_00
const STAFF = "merchant by feed"
const NORTH = "north@example.com by inbox, feed, email"

/** Stores and the merchant's staff hear of applications, products, stock and money. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let desk: RefundDesk
  let north: Actor
  let merchant: Actor

  beforeAll(async () => {
    container = getContainer()
    desk = await aRefundDesk(api, container)
    north = desk.shop.north.auth
    merchant = desk.merchant
    await desk.quiet()
    begun = await forgetEverythingTold(container)
  })
  afterEach(() => desk.quiet())

  const toStore = async (path: string, body: object = {}) => {
    await api.post(`/admin/sellers/${path}`, body, merchant)
    await desk.quiet()
  }
  /** What was told by events is what is found when every event is lost; nothing is told twice. */
  const toldAndFound = async () => {
    await desk.quiet()
    const told = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
    return told
  }

  describe("an applicant", () => {
    it("is told that the application arrived, and what became of it, with a way in", async () => {
      const { id } = await anApplicant(container, "Felt")
      await desk.quiet()
      await toStore(`${id}/approve`)
      expect(await toldAndFound()).toEqual({
        application_received: ["felt@example.com by email"],
        merchant_application: [STAFF],
        application_approved: ["felt@example.com by email"],
        member_invited: ["felt@example.com by email"],
      })
    })

    it("is told why not", async () => {
      const { id } = await anApplicant(container, "Felt")
      await toStore(`${id}/reject`, { reason: "No such company" })
      expect(await factsTold(container, "application_rejected")).toEqual([
        {
          recipient_id: "felt@example.com",
          facts: { seller_id: id, seller_name: "Felt", reason: "No such company" },
        },
      ])
      expect((await toldAndFound()).application_rejected).toEqual(["felt@example.com by email"])
    })
  })

  it("an invitation is mailed with its secret sealed, which the platform's log never sees", async () => {
    const { result } = await inviteToSellerWorkflow(container).run({
      input: {
        ...{ seller_id: desk.shop.north.id, email: "new@example.com", role: "support" },
        now: new Date(),
      },
    })
    const [message] = await noticesOf(container).listNoticeMessages({ key: "member_invited" })
    expect(message).toMatchObject({
      to: "new@example.com",
      facts: { seller_name: "North", role: "support" },
      secret: expect.stringMatching(/^v1\./),
    })
    expect(JSON.stringify(message)).not.toContain(tokenIn(result.url))
  })

  it("a store is told of each suspension, with the reason of that one", async () => {
    const { id } = desk.shop.north
    await toStore(`${id}/suspend`, { reason: "Late parcels" })
    await toStore(`${id}/reactivate`)
    await toStore(`${id}/suspend`, { reason: "Late again" })
    const reasons = async () => {
      const told = await factsTold(container, "store_suspended")
      return told.map(({ facts }) => facts.reason).sort()
    }
    // By feed and by mail.
    const both = ["Late again", "Late again", "Late parcels", "Late parcels"]
    expect(await reasons()).toEqual(both)
    expect(await toldAndFound()).toMatchObject({
      store_suspended: [NORTH],
      store_reactivated: [NORTH],
    })
    expect(await reasons()).toEqual(both)
  })

  it("the merchant hears of papers to look at, and the store of the decision", async () => {
    const clay = await aSeller(api, container, "Clay")
    await api.post("/seller/verification/documents", aPaper(), clay.auth)
    await api.post("/seller/verification", {}, clay.auth)
    await toStore(`${clay.id}/reject-verification`, { reason: "Too blurred" })
    await api.post("/seller/verification", {}, clay.auth)
    await toStore(`${clay.id}/verify`)
    expect(await toldAndFound()).toMatchObject({
      merchant_verification: [STAFF],
      store_verification_rejected: ["clay@example.com by inbox, feed, email"],
      store_verified: ["clay@example.com by inbox, feed, email"],
    })
    expect(await factsTold(container, "merchant_verification")).toHaveLength(2)
    const [{ facts }] = await factsTold(container, "store_verification_rejected")
    expect(facts).toMatchObject({ seller_name: "Clay", reason: "Too blurred" })
  })

  it("products: the merchant is told what waits, the store what was decided and why", async () => {
    const propose = async (title: string) => {
      const prices = [{ currency_code: "usd", amount: 20 }]
      const variants = [{ title: "One size", stocked_quantity: 10, prices }]
      const { product } = (await api.post("/seller/products", { title, variants }, north)).data
      const path = `/admin/product-reviews?product_id=${product.id}`
      const { product_reviews } = (await api.get(path, merchant)).data
      await desk.quiet()
      return product_reviews[0].id as string
    }
    await api.post(`/admin/product-reviews/${await propose("Bowl")}/approve`, {}, merchant)
    const body = { reason: "Needs a picture" }
    await api.post(`/admin/product-reviews/${await propose("Jug")}/reject`, body, merchant)
    expect(await toldAndFound()).toEqual({
      merchant_product_proposed: [STAFF],
      product_approved: [NORTH],
      product_rejected: [NORTH],
    })
    expect((await factsTold(container, "product_rejected"))[0].facts).toMatchObject({
      title: "Jug",
      reason: "Needs a picture",
    })
  })

  it("stock that runs low is told once per fall to the store; found when the event is lost", async () => {
    const { id, product } = desk.shop.north
    const level = async (stocked_quantity: number) => {
      const levels = [{ variant_id: product.variant_id, stocked_quantity }]
      await api.post("/seller/stock", { levels }, north)
      await desk.quiet()
      const now = new Date(Date.now() + 2 * SETTLE_MS)
      await observeStoreStockWorkflow(container).run({ input: { seller_id: id, now } })
      await desk.quiet()
    }
    await level(50)
    await level(3)
    await level(2)
    expect(await toldAndFound()).toEqual({ stock_low: [NORTH] })
    expect(await factsTold(container, "stock_low")).toHaveLength(2)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual({ stock_low: [NORTH] })
    // What was filled up before anybody could be told is no news.
    await level(50)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual({})
  })

  it("nobody is told to fill up what is sold by auction", async () => {
    const { product } = desk.shop.north
    await api.post(`/seller/products/${product.id}/listing`, { format: "auction" }, north)
    const levels = [{ variant_id: product.variant_id, stocked_quantity: 3 }]
    await api.post("/seller/stock", { levels }, north)
    await desk.quiet()
    const { crossings } = (await api.get("/seller/stock/crossings", north)).data
    expect(crossings).toHaveLength(1)
    expect(await toldAndFound()).toEqual({})
  })

  it("the merchant's chat hears of low stock where there is one", async () => {
    const notices = noticesOf(container)
    const { merchant_chat_id } = notices.options
    notices.options.merchant_chat_id = "-1001"
    try {
      const { product } = desk.shop.north
      // No less than what is sold and not sent yet.
      const levels = [{ variant_id: product.variant_id, stocked_quantity: 3 }]
      await api.post("/seller/stock", { levels }, north)
      await desk.quiet()
    } finally {
      notices.options.merchant_chat_id = merchant_chat_id
    }
    expect((await everythingTold(container)).merchant_stock_low).toEqual(["merchant by telegram"])
  })

  it("payouts: whoever owns or accounts is told of money, the merchant of what failed", async () => {
    const { id } = desk.shop.north
    await giveTo((sql) => inDatabase(container, sql), { seller_id: id, amount: OWED_CENTS })
    await api.post("/admin/payouts/run", {}, merchant)
    const { payouts } = (await api.get("/admin/payouts", merchant)).data
    const mine = payouts.find(({ seller_id }: { seller_id: string }) => seller_id === id)
    await api.post(`/admin/payouts/${mine.id}/fail`, { reason: "Account closed" }, merchant)
    await desk.quiet()
    await api.post("/admin/payouts/run", {}, merchant)
    const again = (await api.get("/admin/payouts?status=pending", merchant)).data.payouts
    const next = again.find(({ seller_id }: { seller_id: string }) => seller_id === id)
    await api.post(`/admin/payouts/${next.id}/complete`, { reference: "BANK-1" }, merchant)
    expect(await toldAndFound()).toEqual({
      payout_failed: [NORTH],
      merchant_payout_failed: [STAFF],
      payout_paid: [NORTH],
    })
    const [{ facts }] = await factsTold(container, "payout_failed")
    expect(facts).toMatchObject({ reason: "Account closed", is_reversed: false })
  })

  it("refunds: the merchant is asked, the store and the buyer hear the answer", async () => {
    const { id } = await desk.ask(10)
    await desk.quiet()
    await desk.decide(id, "reject", { note: "Within the warranty" })
    const asked = await desk.ask(5)
    await desk.decide(asked.id, "approve")
    await desk.quiet()
    expect(await toldAndFound()).toEqual({
      merchant_refund_requested: [STAFF],
      refund_decided: ["north@example.com by inbox, feed"],
      order_refunded: ["ann@example.com by email"],
    })
    const answers = await factsTold(container, "refund_decided")
    expect(answers.map(({ facts }) => [facts.is_approved, facts.reason]).sort()).toEqual([
      [false, "Within the warranty"],
      [true, null],
    ])
    const [{ facts }] = await factsTold(container, "order_refunded")
    expect(facts).toMatchObject({ refund: { amount: "5", currency_code: "usd" } })
  })

  it("the merchant is told when the ledger does not agree with the payments", async () => {
    await inDatabase(container, "alter table ledger_entry disable trigger all")
    await inDatabase(container, "delete from ledger_entry")
    await inDatabase(container, "alter table ledger_entry enable trigger all")
    await reconcileLedgerWorkflow(container).run({ input: { now: new Date(), quiet_ms: 0 } })
    expect(await toldAndFound()).toEqual({ merchant_ledger_differs: [STAFF] })
    const [{ facts }] = await factsTold(container, "merchant_ledger_differs")
    expect(facts.difference_count).toBeGreaterThan(0)
  })
})
