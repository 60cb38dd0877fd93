import { aMerchant, Actor } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, auctionsOf, inMinutes } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { aGood, anAuctionHouse, House, MAXES } from "./auction-house"

type Row = Record<string, unknown> & { id: string; product: { title: string } }
type Answer = { status: number; data: Record<string, never> & { message?: string } }

const EMAIL = "merchant@example.com"

souk(({ api, getContainer }) => {
  let house: House
  let merchant: Actor
  const service = () => auctionsOf(getContainer())
  const call = async (method: string, path: string, data?: object): Promise<Answer> =>
    await api
      .request({ method, url: `/admin${path}`, headers: merchant.headers, data })
      .catch(({ response }: { response: Answer }) => response)
  const get = async (path: string) => (await call("GET", path)).data
  const post = async (path: string, body: object = {}) => await call("POST", path, body)
  const titles = async (query = "") =>
    ((await get(`/auctions${query}`)).auctions as Row[]).map(({ product }) => product.title)
  const lot = (title: string) => house.lots[title].id
  /** What the merchant did to a store and its auctions, the newest first. */
  const audited = async () => {
    const path = `/sellers/${house.clay.id}/audit-entries?limit=100`
    const entries = (await get(path)).audit_entries as Record<string, unknown>[]
    return entries.filter(({ actor_type }) => actor_type === "merchant")
  }

  beforeAll(async () => {
    house = await anAuctionHouse(api, getContainer())
    merchant = await aMerchant(api, getContainer(), EMAIL)
  })

  describe("the list", () => {
    it.each([
      ["?status=live&order=ends_at", ["Lamp", "Teapot", "Scarf"]],
      ["?status=draft", ["Secret bowl"]],
      ["?seller_id={clay}&order=ends_at", ["Teapot", "Red vase", "Jug"]],
      ["?seller_id[]={wool}&seller_id[]=none&status=live&order=ends_at", ["Lamp", "Scarf"]],
      ["?seller_id=none&order=-created_at", ["Plate", "Cup", "Lamp"]],
      ["?seller_id=sel_none", []],
      ["?q=cup", ["Cup"]],
      ["?currency_code[]=jpy&currency_code[]=kwd", ["Lamp"]],
      ["?status=sold,unsold&order=ended_at&limit=1&offset=1", ["Plate"]],
    ])("of all auctions answers %s", async (query, expected) => {
      const { clay, wool } = house
      const asked = query.replace("{clay}", clay.id).replace("{wool}", wool.id)
      expect(await titles(asked)).toEqual(expected)
    })

    it("counts those in each status", async () => {
      expect((await get("/auctions/counts")).counts).toEqual({
        ...{ draft: 1, scheduled: 1, live: 3, paused: 1, sold: 1, unsold: 1, cancelled: 0 },
      })
    })
  })

  describe("what the merchant reads", () => {
    it("is who has to pay, with e-mail and checkout", async () => {
      const { auction } = (await get(`/auctions/${lot("Cup")}`)) as unknown as {
        auction: { settlements: Record<string, unknown>[] }
      }
      expect(auction.settlements).toHaveLength(1)
      expect(auction.settlements[0]).toMatchObject({
        ...{ kind: "hammer", status: "awaiting_payment", amount: 15.5, attempt: 1 },
        alias: service().aliasOf(lot("Cup"), house.customers.ann.id),
        customer: { id: house.customers.ann.id, name: null, email: "ann@example.com" },
      })
      expect(auction.settlements[0]).toHaveProperty("cart_id")
    })

    it("is who bid, own raises included, and never a max", async () => {
      const { ann } = house.customers
      await aBid(service(), lot("Teapot"), ann.id, 62_00)
      const { bids, count } = await get(`/auctions/${lot("Teapot")}/bids`)
      expect(count).toBe(3)
      expect(bids).toMatchObject([
        { seq: 3, result: "max_raised", customer_id: ann.id, price_after: 31 },
        { seq: 2, result: "outbid", customer: { email: "bob@example.com" } },
        { seq: 1, result: "leading", customer: { name: null, email: "ann@example.com" } },
      ])
      const leaks: number[] = []
      for (const path of ["", `/${lot("Teapot")}`, `/${lot("Teapot")}/bids`, `/${lot("Lamp")}`]) {
        const answer = await get(`/auctions${path}?fields=*,leader_id,leader_max`)
        // The reserve is the merchant's to know.
        leaks.push(...amountsToldIn(answer, [...MAXES, 62]))
      }
      expect(leaks).toEqual([])
    })
  })

  describe("what the merchant does", () => {
    it("pauses, resumes and extends with reasons, which are audited", async () => {
      const path = `/auctions/${lot("Teapot")}`
      const ends_at = inMinutes(600).toISOString()
      const paused = await post(`${path}/pause`, { reason: "Is it real?" })
      expect(paused.data.auction).toMatchObject({
        ...{ status: "paused", status_reason: "Is it real?", is_store_stopped: false },
      })
      expect((await post(`${path}/resume`)).data.auction).toMatchObject({ status: "live" })
      const extended = await post(`${path}/extend`, { ends_at, reason: "Power cut" })
      expect(extended.data.auction).toMatchObject({ ends_at, extension_count: 1 })
      const short = await post(`${path}/extend`, { ends_at: inMinutes(1), reason: "Power cut" })
      expect([short.status, short.data.message]).toEqual([400, expect.stringContaining("ends_at")])
      const entries = await audited()
      expect(entries.slice(0, 3)).toMatchObject([
        { action: "auction.extended", resource_id: lot("Teapot") },
        { action: "auction.resumed", resource_type: "auction" },
        { action: "auction.paused", details: { reason: "Is it real?" } },
      ])
      const { changes } = await get(`${path}/changes`)
      expect(changes).toMatchObject([
        { kind: "extended", actor_type: "merchant", actor_name: EMAIL, reason: "Power cut" },
        { kind: "resumed" },
        { kind: "paused" },
        { kind: "started" },
        { kind: "published" },
        { kind: "created" },
      ])
      const headers = house.clay.auth.headers
      const seen = (await api.get(`/seller${path}/changes`, { headers })).data.changes
      // Which of the merchant's people it was is no business of the store.
      expect(seen[0]).toMatchObject({ actor_type: "merchant", actor_name: null })
    })

    it("takes out a bid with a reason, which is audited", async () => {
      const path = `/auctions/${lot("Teapot")}`
      const { bids } = (await get(`${path}/bids`)) as unknown as { bids: Row[] }
      const last = bids.find(({ seq }) => seq === 2)!
      const { status, data } = await post(`${path}/bids/${last.id}/void`, { reason: "A shill" })
      expect([status, data.auction]).toEqual([
        200,
        expect.objectContaining({ current_price: 10, bid_count: 1 }),
      ])
      expect(await audited()).toMatchObject([
        { action: "auction.bids_voided", details: { bid_ids: [last.id], reason: "A shill" } },
      ])
      const again = await post(`${path}/bids/${last.id}/void`, { reason: "A shill" })
      expect(again.status).toBe(404)
      const foreign = await post(`/auctions/${lot("Lamp")}/bids/${bids[1].id}/void`, {
        reason: "A shill",
      })
      expect(foreign.status).toBe(404)
    })

    it("cancels one with bids close to its end, and takes out a bidder", async () => {
      const { leader_alias } = (await get(`/auctions/${lot("Teapot")}`)).auction as {
        leader_alias: string
      }
      const bidder = `/auctions/${lot("Teapot")}/bidders/${leader_alias.slice(7)}/cancel`
      const { data } = await post(bidder, { reason: "A shill" })
      expect(data.auction).toMatchObject({ current_price: 10, bidder_count: 1 })
      const cancelled = await post(`/auctions/${lot("Teapot")}/cancel`, { reason: "A fake" })
      expect(cancelled.data.auction).toMatchObject({ status: "cancelled" })
      expect((await audited()).map(({ action }) => action).slice(0, 2)).toEqual([
        ...["auction.cancelled", "auction.bids_voided"],
      ])
    })

    it("puts up own goods, and a store's in its name", async () => {
      const goods = async (title: string, ...seller: [House["clay"]?]) =>
        await aGood(getContainer(), house.market, title, ...seller)
      const terms = { currency_code: "jpy", start_price: 500, ends_at: inMinutes(60) }
      const own = await goods("Clock")
      const made = await post("/auctions", { ...terms, variant_id: own.variant_id })
      expect(made).toMatchObject({ status: 201, data: { auction: { seller_id: null } } })
      const { variant_id } = await goods("Pot", house.clay)
      const refused = await post("/auctions", { ...terms, variant_id })
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringContaining(house.clay.id),
      ])
      const named = { ...terms, variant_id, seller_id: house.clay.id }
      const { data } = await post("/auctions", named)
      expect(data.auction).toMatchObject({ seller_id: house.clay.id, start_price: 500 })
      const { id } = data.auction as Row
      expect((await post(`/auctions/${id}/publish`)).data.auction).toMatchObject({ status: "live" })
      const wrong = await post("/auctions", { ...named, seller_id: house.wool.id })
      expect(wrong.status).toBe(404)
    })

    it("says how any product is sold", async () => {
      const { product_id } = await aGood(getContainer(), house.market, "Pot", house.clay)
      const path = `/products/${product_id}/listing`
      expect((await post(path, { format: "auction" })).data.listing).toEqual({
        ...{ product_id, format: "auction", open_auction_id: null },
      })
      expect((await audited())[0]).toMatchObject({ action: "auction.listing_set" })
      const unknown = await call("GET", "/products/prod_none/listing")
      expect([unknown.status, unknown.data.message]).toEqual([
        404,
        expect.stringContaining("prod_none"),
      ])
    })
  })

  describe("settings", () => {
    it("are read and changed, each within its bounds", async () => {
      const { settings } = await get("/auction-settings")
      expect(settings).toEqual({
        ...{ fee_bps: 200, payment_hours: 24, offer_hours: 24, soft_close_window_s: 300 },
        ...{ soft_close_reset_s: 300, on_default: "second_chance", relist_max: 1 },
        bids_per_10_s: 10,
      })
      const { data } = await post("/auction-settings", { fee_bps: 250, on_default: "close" })
      expect(data.settings).toMatchObject({ fee_bps: 250, on_default: "close", relist_max: 1 })
      const refused = await post("/auction-settings", { fee_bps: 10_001 })
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringContaining("fee_bps"),
      ])
    })

    it("have a table of steps per currency, which can be changed and set back", async () => {
      const { increments } = await get("/auction-increments")
      expect(increments).toMatchObject([
        { currency_code: "usd", is_default: true },
        { currency_code: "jpy", is_default: true, tiers: [{ from: 0, step: 10 }, {}, {}, {}, {}] },
        { currency_code: "kwd", is_default: true },
      ])
      const path = "/auction-increments/usd"
      const tiers = [
        { from: "0", step: "0.50" },
        { from: "100", step: "5" },
      ]
      const own = {
        ...{ currency_code: "usd", is_default: false },
        tiers: [
          { from: 0, step: 0.5 },
          { from: 100, step: 5 },
        ],
      }
      expect((await post(path, { tiers })).data.increment).toEqual(own)
      expect((await get(path)).increment).toEqual(own)
      const falling = await post(path, { tiers: [tiers[0], { from: 100, step: 0.25 }] })
      expect([falling.status, falling.data.message]).toEqual([400, expect.stringMatching(/tier 2/)])
      const { data } = await call("DELETE", path)
      expect(data.increment).toMatchObject({ is_default: true })
      const unknown = await call("GET", "/auction-increments/eur")
      expect([unknown.status, unknown.data.message]).toEqual([404, expect.stringContaining("usd")])
    })
  })

  it("is not found where there is no auction", async () => {
    for (const path of ["", "/bids", "/changes"]) {
      const { status, data } = await call("GET", `/auctions/auc_none${path}`)
      expect([status, data.message]).toEqual([404, expect.stringContaining("auc_none")])
    }
    for (const deed of ["publish", "resume", "second-chance", "relist"]) {
      const { status, data } = await post(`/auctions/auc_none/${deed}`)
      expect([deed, status, data.message]).toEqual([deed, 404, expect.stringContaining("auc_none")])
    }
  })
})
