import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import bookMissedOrders from "../../../src/jobs/ledger/book-missed-orders"
import { readOrderHolds } from "../../../src/workflows/ledger/read-order-holds"
import { findClosingBlockers } from "../../../src/workflows/seller/find-closing-blockers"
import { reconcileLedgerWorkflow } from "../../../src/workflows/ledger/reconcile-ledger"
import { aMerchant, Actor } from "../../helpers/actors"
import { aShop, reactionsTo, Shop } from "../../helpers/orders"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aBookedOrder, accountsOf, book, ledgerOf, minor } from "./money"

const DAY_MS = 86_400_000

souk(({ api, getContainer }) => {
  let shop: Shop
  let merchant: Actor
  let booked: Awaited<ReturnType<typeof aBookedOrder>>

  beforeAll(async () => {
    shop = await aShop(api, getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    booked = await aBookedOrder(api, getContainer(), shop)
  })

  const get = async (path: string, who = merchant) => (await api.get(path, who)).data
  const post = async (path: string, body: object, who = merchant) =>
    (await api.post(path, body, who)).data
  const sql = (text: string, values: string[] = []) =>
    getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, values)
  const northAt = async (now: Date) =>
    (await ledgerOf(getContainer()).balances([shop.north.id], now))[0]

  it("shows a store its own statement and balance, and nothing of others", async () => {
    const { ledger_entries, count } = await get("/seller/ledger", shop.north.auth)
    expect(count).toBe(2)
    expect(ledger_entries[0]).toMatchObject({
      ...{ type: "commission", order_display_id: booked.order.display_id, currency_code: "usd" },
    })
    expect(ledger_entries[0]).not.toHaveProperty("cause")
    expect(ledger_entries[1]).toMatchObject({ type: "sale", amount: Number(booked.north.total) })
    const ofAnother = get(`/seller/ledger?seller_id=${shop.north.id}`, shop.south.auth)
    expect(await refusal(ofAnother)).toBe("400 Invalid request: Unrecognized fields: 'seller_id'")
    const { balances } = await get("/seller/balance", shop.north.auth)
    const pending = (await accountsOf(getContainer(), { seller_id: shop.north.id })).seller / 100
    expect(balances).toEqual([
      { currency_code: "usd", pending, held: 0, available: 0, in_transit: 0, paid_out: 0 },
    ])
  })

  it("is for those who account for a store, and the whole of it for the merchant", async () => {
    const packer = await aMember(api, getContainer(), shop.north.id, "fulfilment")
    const finance = await aMember(api, getContainer(), shop.north.id, "finance")
    expect(await refusal(get("/seller/ledger", packer.auth))).toMatch(/^403 /)
    expect(await get("/seller/balance", finance.auth)).toHaveProperty("balances")
    for (const path of ["", "/balances", "/holds", "/reconciliations", "/income"]) {
      expect(await refusal(get(`/admin/ledger${path}`, shop.north.auth))).toBe(
        "403 This is for the marketplace's own staff"
      )
    }
    expect(await refusal(get("/admin/ledger", shop.market.visitor))).toBe("401 Unauthorized")
  })

  it("lists entries by what they are about, and balances with their sums", async () => {
    const { ledger_entries } = await get(
      `/admin/ledger?order_id=${booked.id}&account[]=seller&account[]=clearing&type=sale&limit=100`
    )
    expect(ledger_entries).toHaveLength(5)
    const [{ transaction_id }] = ledger_entries
    const legs = (await get(`/admin/ledger?q=${transaction_id}`)).ledger_entries
    expect(
      legs.reduce((sum: number, { amount }: { amount: number }) => sum + minor(amount), 0)
    ).toBe(0)
    const { balances, totals, count } = await get("/admin/ledger/balances?order=-pending&limit=1")
    expect({ count, name: balances[0].seller.name }).toEqual({ count: 2, name: "North" })
    const sums = await accountsOf(getContainer(), { order_id: booked.id })
    expect(minor(totals[0].pending)).toBe(sums.seller)
    const { income } = await get("/admin/ledger/income?days=3")
    expect(minor(income[0].commission)).toBe(sums.commission)
    expect(await refusal(get("/admin/ledger?account=bank"))).toMatch(/^400 .* accepts seller, /)
    expect(await refusal(get("/admin/ledger/income?limit=5"))).toBe(
      "400 Invalid request: Unrecognized fields: 'limit'"
    )
  })

  describe("money on its way to a store", () => {
    const act = (deed: string, body: object) =>
      post(`/seller/orders/${booked.north.id}/${deed}`, body, shop.north.auth)
    const cup = () => booked.north.lines.find(({ kind }) => kind === "item")!.reference_id

    async function deliver() {
      const items = [{ id: cup(), quantity: 2 }]
      const { order } = await act("fulfillments", { items })
      const [{ id: fulfillment_id }] = order.fulfillments
      await act("shipments", { fulfillment_id })
      const done = reactionsTo(getContainer(), ["delivery.created"])
      await act("deliveries", { fulfillment_id })
      await done
      await book(getContainer(), booked.id)
    }

    it("can go out a week after delivery, and not while something holds it", async () => {
      const { seller: amount } = await accountsOf(getContainer(), { seller_id: shop.north.id })
      await deliver()
      const [soon, later] = [6.9, 7.1].map((days) => new Date(Date.now() + days * DAY_MS))
      expect(await northAt(soon)).toMatchObject({ pending: amount, available: 0 })
      expect(await northAt(later)).toMatchObject({ pending: 0, available: amount })

      const body = { seller_order_id: booked.north.id, reason: "We ask the buyer" }
      const { payout_hold } = await post("/admin/ledger/holds", body)
      expect(payout_hold).toMatchObject({ kind: "manual", seller: { name: "North" } })
      expect(await northAt(later)).toMatchObject({ held: amount, available: 0 })
      expect((await get("/admin/ledger/holds?is_open=true")).count).toBe(1)
      await api.delete(`/admin/ledger/holds/${payout_hold.id}`, merchant)
      expect(await northAt(later)).toMatchObject({ held: 0, available: amount })
      expect((await get("/admin/ledger/holds?is_open=false")).count).toBe(1)
      const nobody = { seller_id: "sel_none", reason: "Nobody" }
      expect(await refusal(post("/admin/ledger/holds", nobody))).toBe(
        "404 There is no seller sel_none"
      )

      const asked = reactionsTo(getContainer(), ["order.return_requested"])
      const place = { order_id: booked.id, location_id: shop.north.stock_location_id }
      const { return: back } = await post("/admin/returns", place)
      await post(`/admin/returns/${back.id}/request-items`, { items: [{ id: cup(), quantity: 1 }] })
      await post(`/admin/returns/${back.id}/request`, {})
      await asked
      expect(await northAt(later)).toMatchObject({ held: amount })
      await post(`/admin/returns/${back.id}/cancel`, {})
      // The platform tells nobody of a return that is called off; the job looks.
      await bookMissedOrders(getContainer())
      expect(await northAt(later)).toMatchObject({ held: 0, available: amount })
    })

    it("is held by a violation in its order until that is waived, and for a month at most", async () => {
      const found = reactionsTo(getContainer(), ["violation.recorded"])
      const { customer_id } = (await get(`/admin/orders/${booked.id}?fields=customer_id`)).order
      const { violation } = await post("/admin/violations", {
        ...{ customer_id, kind: "fraud", reason: "A stolen card", order_id: booked.id },
      })
      await found
      const holds = await get(`/admin/ledger/holds?kind=violation`)
      expect(holds.count).toBe(2)
      const kindsIn = async (days: number) => {
        const at = new Date(Date.now() + days * DAY_MS)
        const wanted = await readOrderHolds(getContainer(), booked.id, at)
        return wanted.map(({ kind }) => kind)
      }
      expect(await kindsIn(29)).toEqual(["violation", "violation"])
      expect(await kindsIn(31)).toEqual([])
      const waived = reactionsTo(getContainer(), ["violation.waived"])
      await post(`/admin/violations/${violation.id}/waive`, { reason: "It was not" })
      await waived
      expect((await get("/admin/ledger/holds?is_open=true")).count).toBe(0)
    })
  })

  it("adjusts a balance once for each key, in the seller's currency", async () => {
    const body = {
      seller_id: shop.south.id,
      currency_code: "USD",
      amount: -2.5,
      note: "Lost parcel",
    }
    const keyed = { headers: { ...merchant.headers, "Idempotency-Key": "lost-1" } }
    const first = await api.post("/admin/ledger/adjustments", body, keyed)
    expect(first.status).toBe(201)
    expect(first.data.ledger_entry).toMatchObject({ amount: -2.5, seller: { name: "South" } })
    expect((await api.post("/admin/ledger/adjustments", body, keyed)).status).toBe(200)
    const { balances } = await get("/seller/balance", shop.south.auth)
    expect(balances).toMatchObject([{ available: -2.5 }])
    const wrong = [
      [{ amount: -2.505 }, "400 USD has 2 decimals; -2.505 has more"],
      [{ amount: 0 }, "400 Invalid request: An adjustment is more or less than 0"],
      [{ currency_code: "xyz" }, "400 There is no currency xyz"],
      [{ seller_id: "sel_none" }, "404 There is no seller sel_none"],
    ] as const
    for (const [fault, words] of wrong) {
      expect(await refusal(post("/admin/ledger/adjustments", { ...body, ...fault }))).toBe(words)
    }
    const blockers = await findClosingBlockers(getContainer(), shop.south.id)
    expect(blockers.find(({ type }) => type === "open_balance")).toMatchObject({
      message: expect.stringContaining("-2.5 USD available"),
    })
  })

  describe("the reconciliation", () => {
    const check = async () => {
      const { result } = await reconcileLedgerWorkflow(getContainer()).run({
        input: { now: new Date(), quiet_ms: 0 },
      })
      const { differences } = await get(`/admin/ledger/reconciliations/${result.id}`)
      return differences as { kind: string; reference_id: string }[]
    }

    it("agrees with orders, payments and payouts, and tells so", async () => {
      expect(await check()).toEqual([])
      const { reconciliation } = await post("/admin/ledger/reconciliations", {})
      expect(reconciliation).toMatchObject({ difference_count: 0, entries_checked: 10 })
      expect(reconciliation.finished_at).not.toBeNull()
      // What moved so shortly ago is left to the next one.
      expect(reconciliation.orders_checked).toBe(0)
      expect((await get("/admin/ledger/reconciliations")).count).toBe(2)
      expect(await refusal(get("/admin/ledger/reconciliations/lrec_none"))).toBe(
        "404 There is no reconciliation lrec_none"
      )
    })

    it("finds entries that are gone, and the job books them anew", async () => {
      await sql("alter table ledger_entry disable trigger all")
      await sql("delete from ledger_entry where order_id = ?", [booked.id])
      await sql("alter table ledger_entry enable trigger all")
      const told = reactionsTo(getContainer(), ["ledger.differences_found"])
      expect(await check()).toMatchObject([
        {
          kind: "order_unsold",
          reference_id: booked.id,
          expected: minor(booked.order.total) / 100,
          found: 0,
        },
      ])
      await told
      await bookMissedOrders(getContainer())
      expect(await check()).toEqual([])
    })

    it("finds what was booked for no order", async () => {
      await sql(
        `insert into ledger_entry (id, transaction_id, cause, type, account, seller_id, order_id,
           currency_code, decimals, amount, occurred_at)
         select 'lent_' || account, 'ltx_planted', 'planted', 'sale', account, ?, 'order_planted',
                'usd', 2, amount, now()
           from (values ('seller', 500), ('clearing', -500)) as leg (account, amount)`,
        [shop.north.id]
      )
      expect(await check()).toMatchObject([
        { kind: "order_unknown", reference_id: "order_planted", expected: 0, found: 5 },
      ])
    })

    it("finds a refund that the platform has not noted with its order", async () => {
      const payments = getContainer().resolve(Modules.PAYMENT)
      const { order } = await get(`/admin/orders/${booked.id}`)
      const [{ id: payment_id }] = order.payment_collections[0].payments
      const payment = await payments.refundPayment({ payment_id, amount: 3 })
      const [{ id }] = payment.refunds!
      const found = await check()
      expect(found.map(({ kind }) => kind)).toEqual(["order_clearing", "refund_unbooked"])
      expect(found[1].reference_id).toBe(id)
    })
  })

  it("books an order whose events were all lost", async () => {
    await sql("alter table ledger_entry disable trigger all")
    await sql("delete from ledger_entry where order_id = ?", [booked.id])
    await sql("alter table ledger_entry enable trigger all")
    await sql("delete from ledger_share where order_id = ?", [booked.id])
    await sql("delete from ledger_order where order_id = ?", [booked.id])
    await bookMissedOrders(getContainer())
    expect((await accountsOf(getContainer(), { order_id: booked.id })).clearing).toBe(
      -minor(booked.order.total)
    )
  })
})
