import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { forgetLotNames } from "../../../src/workflows/auction/lot-names"
import { amountsToldIn, tells } from "../../helpers/amounts"
import { aBid, auctionsOf, endAuction, inMinutes } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { aGood, anAuctionHouse, House, SECRETS } from "./auction-house"

type Row = Record<string, unknown> & { id: string; product: { title: string } }
type Answer = { status: number; data: Record<string, never> & { message?: string } }

souk(({ api, getContainer }) => {
  let house: House
  const service = () => auctionsOf(getContainer())
  const call = async (method: string, path: string, data?: object): Promise<Answer> =>
    await api
      .request({ method, url: `/seller${path}`, headers: house.clay.auth.headers, data })
      .catch(({ response }: { response: Answer }) => response)
  const get = async (path: string) => (await call("GET", path)).data
  const post = async (path: string, body: object = {}) => await call("POST", path, body)
  const titles = async (query = "") =>
    ((await get(`/auctions${query}`)).auctions as Row[]).map(({ product }) => product.title)
  const lot = (title: string) => house.lots[title].id

  beforeAll(async () => {
    house = await anAuctionHouse(api, getContainer())
  })

  /** A draft of a new product of the caller's store. */
  async function aDraftOf(title: string, terms: object = {}) {
    const { variant_id, product_id } = await aGood(getContainer(), house.market, title, house.clay)
    const answer = await post("/auctions", {
      ...{ variant_id, currency_code: "usd", start_price: 10, ends_at: inMinutes(60) },
      ...terms,
    })
    return { ...answer, variant_id, product_id, auction: answer.data.auction as Row }
  }

  describe("a new auction", () => {
    it("begins as a draft with the shop's defaults, in major units", async () => {
      const { status, auction, product_id } = await aDraftOf("Bowl", {
        ...{ start_price: "12.50", reserve_price: 40, buy_now_price: "99.99" },
      })
      expect(status).toBe(201)
      expect(auction).toMatchObject({
        ...{ status: "draft", seller_id: house.clay.id, currency_code: "usd" },
        ...{ start_price: 12.5, reserve_price: 40, has_reserve: true, buy_now_price: 99.99 },
        ...{ buy_now_mode: "until_reserve_met", current_price: null, watcher_count: 0 },
        ...{ soft_close_window_s: 300, soft_close_reset_s: 300, on_default: "second_chance" },
        ...{ settlements: [], offers: [], published_at: null, fee_bps: null },
        product: { id: product_id, title: "Bowl" },
      })
    })

    it.each([
      ["more decimals than the currency has", { start_price: "1.005" }, "start_price"],
      ["a currency in which the shop does not sell", { currency_code: "eur" }, "usd, jpy, kwd"],
      ["an end that has passed", { ends_at: inMinutes(-1) }, "ends_at"],
      ["a reserve below the start", { reserve_price: 5 }, "reserve_price"],
      ["a price of nothing", { start_price: 0 }, "start_price"],
    ])("refuses %s", async (_, terms, words) => {
      const { status, data } = await aDraftOf("Bowl", terms)
      expect({ status, message: data.message }).toEqual({
        status: 400,
        message: expect.stringContaining(words),
      })
    })

    it("is not made of another store's goods", async () => {
      const { variant_id } = await aGood(getContainer(), house.market, "Hat", house.wool)
      const terms = { currency_code: "usd", start_price: 10, ends_at: inMinutes(60) }
      const { status, data } = await post("/auctions", { ...terms, variant_id })
      expect([status, data.message]).toEqual([404, expect.stringContaining(variant_id)])
    })

    it("is edited, and deleted as long as nobody saw it", async () => {
      const { auction } = await aDraftOf("Bowl")
      const edited = await post(`/auctions/${auction.id}`, { start_price: 20, buy_now_price: 50 })
      expect(edited.data.auction).toMatchObject({ start_price: 20, buy_now_price: 50 })
      expect(await call("DELETE", `/auctions/${auction.id}`)).toMatchObject({
        status: 200,
        data: { id: auction.id, object: "auction", deleted: true },
      })
      expect((await call("GET", `/auctions/${auction.id}`)).status).toBe(404)
    })

    it("starts at once when it is published, and is then in the shop", async () => {
      const { auction } = await aDraftOf("Bowl")
      const { data } = await post(`/auctions/${auction.id}/publish`)
      expect(data.auction).toMatchObject({ status: "live", fee_bps: 200, next_minimum: 10 })
      const shown = await api.get(`/store/auctions/${auction.id}`, house.market.visitor)
      expect(shown.data.auction.product.title).toBe("Bowl")
      const deleted = await call("DELETE", `/auctions/${auction.id}`)
      expect([deleted.status, deleted.data.message]).toEqual([400, expect.stringMatching(/live/)])
    })

    it("is refused for a product at a fixed price, until that is converted", async () => {
      const { auction, product_id } = await aDraftOf("Bowl")
      const listing = `/products/${product_id}/listing`
      expect((await get(listing)).listing).toEqual({
        ...{ product_id, format: null, open_auction_id: null },
      })
      await post(listing, { format: "fixed_price" })
      const refused = await post(`/auctions/${auction.id}/publish`)
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringContaining("fixed price"),
      ])
      const { data } = await post(listing, { format: "auction" })
      expect(data.listing).toMatchObject({ format: "auction" })
      expect((await post(`/auctions/${auction.id}/publish`)).status).toBe(200)
      const back = await post(listing, { format: "fixed_price" })
      expect([back.status, back.data.message]).toEqual([400, expect.stringContaining(product_id)])
      expect((await get(listing)).listing).toMatchObject({ open_auction_id: auction.id })
    })
  })

  describe("the list", () => {
    it.each([
      ["?order=ends_at", ["Teapot", "Red vase", "Jug"]],
      ["?status[]=live&status[]=paused&order=ends_at", ["Teapot", "Jug"]],
      ["?status=scheduled", ["Red vase"]],
      ["?q=VASE", ["Red vase"]],
      ["?q=scarf", []],
      ["?currency_code=jpy", []],
      ["?limit=1&offset=1&order=ends_at", ["Red vase"]],
      ["?order=-bid_count&limit=1", ["Teapot"]],
    ])("of the own auctions answers %s", async (query, expected) => {
      expect(await titles(query)).toEqual(expected)
    })

    it("finds the auctions of a product, and counts those in each status", async () => {
      expect(await titles(`?product_id=${house.lots.Jug.product_id}`)).toEqual(["Jug"])
      expect(await titles(`?product_id=${house.lots.Scarf.product_id}`)).toEqual([])
      expect((await get("/auctions/counts")).counts).toEqual({
        ...{ draft: 0, scheduled: 1, live: 1, paused: 1, sold: 0, unsold: 0, cancelled: 0 },
      })
      expect(await get("/auctions?limit=1")).toMatchObject({ count: 3, offset: 0, limit: 1 })
    })

    it("takes the same number of queries for one row as for many", async () => {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const counts: number[] = []
      for (const query of ["?limit=1", "?limit=20"]) {
        let count = 0
        const heard = () => (count += 1)
        forgetLotNames()
        knex.on("query", heard)
        await titles(query)
        knex.removeListener("query", heard)
        counts.push(count)
      }
      expect(counts[1]).toBe(counts[0])
    })
  })

  describe("what the store does to an auction", () => {
    it("cancels one without bids, with a reason that everybody reads in its history", async () => {
      const { data } = await post(`/auctions/${lot("Red vase")}/cancel`, { reason: "It broke" })
      expect(data.auction).toMatchObject({ status: "cancelled", status_reason: "It broke" })
      const { changes } = await get(`/auctions/${lot("Red vase")}/changes?limit=1`)
      expect(changes).toMatchObject([
        { kind: "cancelled", actor_type: "seller", actor_name: "Clay House", reason: "It broke" },
      ])
    })

    it("does not cancel or end one with bids close to its end, but by selling", async () => {
      const path = `/auctions/${lot("Teapot")}`
      const refused = await post(`${path}/cancel`, { reason: "Changed my mind" })
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringMatching(/12 hours/),
      ])
      expect((await post(`${path}/end-early`, {})).status).toBe(400)
      await post(`${path}/lower-reserve`, { reserve_price: null })
      const { status, data } = await post(`${path}/end-early`, { sell_to_leader: true })
      expect([status, data.auction]).toEqual([
        200,
        expect.objectContaining({ status: "sold", current_price: 31, fee_amount: 0.62 }),
      ])
      const [settlement] = (data.auction as { settlements: { customer: object }[] }).settlements
      expect(settlement).toMatchObject({ kind: "hammer", status: "awaiting_payment", amount: 31 })
      expect(settlement.customer).toEqual({ id: house.customers.ann.id, name: null })
      expect(settlement).not.toHaveProperty("cart_id")
    })

    it("lowers a reserve, never raises it", async () => {
      const path = `/auctions/${lot("Teapot")}/lower-reserve`
      const { data } = await post(path, { reserve_price: "45.00" })
      expect(data.auction).toMatchObject({
        reserve_price: 45,
        current_price: 45,
        reserve_met: true,
      })
      const refused = await post(path, { reserve_price: 50 })
      expect([refused.status, refused.data.message]).toEqual([
        400,
        expect.stringContaining("reserve_price"),
      ])
    })

    it("takes out a bidder by alias long before the end", async () => {
      const { auction } = await aDraftOf("Bowl", { ends_at: inMinutes(60 * 24) })
      const path = `/auctions/${auction.id}`
      await post(`${path}/publish`)
      await aBid(service(), auction.id, house.customers.bob.id, 50_00)
      const { leader_alias } = (await get(path)).auction as { leader_alias: string }
      const { status, data } = await post(
        `${path}/bidders/${encodeURIComponent(leader_alias)}/cancel`,
        { reason: "Never pays" }
      )
      expect([status, data.auction]).toEqual([
        200,
        expect.objectContaining({ current_price: null, bid_count: 0, leader_alias: null }),
      ])
      const { bids } = await get(`${path}/bids`)
      expect(bids).toMatchObject([
        { alias: leader_alias, voided_by: "seller", voided_reason: "Never pays" },
      ])
      const nobody = await post(`${path}/bidders/ZZZZZ/cancel`, { reason: "Never pays" })
      expect(nobody.status).toBe(404)
    })

    it("relists what was not sold, and offers it to the next bidder", async () => {
      const { auction } = await aDraftOf("Bowl", { reserve_price: 500 })
      await post(`/auctions/${auction.id}/publish`)
      await aBid(service(), auction.id, house.customers.ann.id, 61_37)
      await endAuction(getContainer(), auction.id)
      const offered = await post(`/auctions/${auction.id}/second-chance`)
      expect(offered.data.auction).toMatchObject({ status: "unsold", offers: [{ status: "open" }] })
      expect(amountsToldIn(offered.data, SECRETS)).toEqual([])
      const [offer] = await service().listAuctionOffers({ auction_id: auction.id })
      await service().updateAuctionOffers({ id: offer.id, status: "declined" })
      await service().updateAuctions({ id: auction.id, settled_at: new Date() })
      const { status, data } = await post(`/auctions/${auction.id}/relist`, {
        ...{ start_price: 15, reserve_price: null, ends_at: inMinutes(90), publish: true },
      })
      expect([status, data.auction]).toEqual([
        201,
        expect.objectContaining({
          ...{ status: "live", start_price: 15, reserve_price: null },
          relisted_from_id: auction.id,
        }),
      ])
    })

    it("learns what holds for an auction that says nothing else", async () => {
      const { defaults } = await get("/auction-defaults?currency_code=JPY")
      expect(defaults).toMatchObject({
        ...{ fee_bps: 200, payment_hours: 24, soft_close_window_s: 300, relist_max: 1 },
        ...{ on_default: "second_chance" },
      })
      expect(defaults).toHaveProperty("increments.1", { from: 1000, step: 100 })
      const refused = await call("GET", "/auction-defaults?currency_code=eur")
      expect([refused.status, refused.data.message]).toEqual([400, expect.stringContaining("usd")])
    })
  })

  describe("what the store reads of bids", () => {
    it("is who bid by alias and what the price became, without own raises", async () => {
      const { ann, bob } = house.customers
      await aBid(service(), lot("Teapot"), ann.id, 62_00)
      const { bids, count } = await get(`/auctions/${lot("Teapot")}/bids?order=seq`)
      expect(count).toBe(2)
      expect(
        (bids as Row[]).map(({ seq, price_after, result }) => [seq, price_after, result])
      ).toEqual([
        [1, 10, "leading"],
        [2, 31, "outbid"],
      ])
      expect(Object.keys(bids[0]).sort()).toEqual(
        [
          ...["id", "seq", "alias", "price_after", "is_leader_after", "result", "placed_at"],
          ...["voided_at", "voided_by", "voided_reason"],
        ].sort()
      )
      expect(JSON.stringify(bids)).not.toMatch(new RegExp(`${ann.id}|${bob.id}`))
    })

    it("is never a max, a bidder's id or e-mail", async () => {
      const { ann, bob, cat } = house.customers
      const secrets = [ann.id, bob.id, cat.id, "@example.com"]
      const one = `/auctions/${lot("Teapot")}`
      const paths = ["/auctions", one, `${one}/bids`, `${one}/changes`]
      const leaks: string[] = []
      for (const path of paths) {
        for (const fields of ["", "?fields=*,leader_id,leader_max,*bids,*settlements.customer"]) {
          if (tells(await get(path + fields), secrets, [61.37])) leaks.push(path + fields)
        }
      }
      expect(leaks).toEqual([])
    })
  })

  it("closes an auction that a read meets after its end", async () => {
    await service().updateAuctions({ id: lot("Teapot"), ends_at: new Date(Date.now() - 1000) })
    const { auction } = await get(`/auctions/${lot("Teapot")}`)
    expect(auction).toMatchObject({ status: "unsold", unsold_reason: "reserve_not_met" })
  })
})
