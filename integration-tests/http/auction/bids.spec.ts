import { restrictCustomerWorkflow } from "../../../src/workflows/violation/restrict-customer"
import { Actor, aMerchant } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, aLot, aLotDraft, auctionsOf } from "../../helpers/auctions"
import { aMarket, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aMember, aSeller } from "../../helpers/sellers"
import { aBidder, aGood } from "./auction-house"
import { aConnectedWatcher, closeAll, tokenOf } from "./watchers"

type Bidder = Actor & { id: string }

souk(({ api, getContainer }) => {
  let market: Market, ann: Bidder, ben: Bidder

  beforeAll(async () => {
    market = await aMarket(getContainer())
    ann = await aBidder(api, market, "ann")
    ben = await aBidder(api, market, "ben")
  })
  afterEach(closeAll)

  const service = () => auctionsOf(getContainer())
  const lotOf = async (wishes: Parameters<typeof aLot>[1] = {}) =>
    (await aLot(service(), { seller_id: "sel_1", ...wishes })).id
  const someone = (auction_id: string, name: string, minor: number) =>
    aBid(service(), auction_id, `cus_${name}`, minor)
  /** The answer to a request, refused or not. */
  const said = async (attempt: Promise<{ status: number; data: Record<string, unknown> }>) => {
    const { status, data } = await attempt.catch(({ response }) => response)
    return { status, ...data }
  }
  const path = (id: string, what = "bids") => `/store/auctions/${id}/${what}`

  describe("who may bid", () => {
    const bid = (id: string, who: Actor) => said(api.post(path(id), { max_amount: 50 }, who))

    it("is a customer who has signed in", async () => {
      const id = await lotOf()
      expect(await bid(id, market.visitor)).toMatchObject({ status: 401 })
      expect(await said(api.post(path(id, "buy-now"), {}, market.visitor))).toMatchObject({
        status: 401,
      })
      expect(await said(api.post(path(id, "watch"), {}, market.visitor))).toMatchObject({
        status: 401,
      })
      expect(await bid(id, ann)).toMatchObject({ status: 200 })
    })

    it("finds no draft and nothing unknown", async () => {
      const draft = await aLotDraft(service(), {})
      for (const id of [draft.id, "auc_none"]) {
        expect(await bid(id, ann)).toMatchObject({ status: 404, type: "not_found" })
        expect(await said(api.get(path(id), ann))).toMatchObject({ status: 404 })
        expect(await said(api.post(path(id, "buy-now"), {}, ann))).toMatchObject({ status: 404 })
        expect(await said(api.post(path(id, "watch"), {}, ann))).toMatchObject({ status: 404 })
      }
    })

    it("is nobody who works for the store, or for the house when it sells itself", async () => {
      const clay = await aSeller(api, getContainer(), "Clay House")
      const member = await aMember(api, getContainer(), clay.id, "support")
      const boss = "Boss@Example.com"
      await aMerchant(api, getContainer(), boss)
      const [own, other, house] = [
        await lotOf({ seller_id: clay.id }),
        await lotOf({ seller_id: "sel_2" }),
        await lotOf({ seller_id: null }),
      ]
      const theirs = async (email: string) => {
        // The same person as a customer: a dashboard login and a shop login share an address.
        const { data } = await api.post("/auth/customer/emailpass/register", {
          email: `shop-${email}`,
          password: "correct horse battery staple",
        })
        const headers = { ...market.visitor.headers, authorization: `Bearer ${data.token}` }
        await api.post("/store/customers", { email: email.toLowerCase() }, { headers })
        const login = { email: `shop-${email}`, password: "correct horse battery staple" }
        const { token } = (await api.post("/auth/customer/emailpass", login)).data
        return { headers: { ...market.visitor.headers, authorization: `Bearer ${token}` } }
      }
      const [asMember, asBoss] = [await theirs(member.email), await theirs(boss)]
      const refused = { status: 409, code: "SELLER_CANNOT_BID" }
      expect(await bid(own, asMember)).toMatchObject(refused)
      expect(await bid(other, asMember)).toMatchObject({ status: 200 })
      expect(await bid(house, asMember)).toMatchObject({ status: 200 })
      expect(await bid(house, asBoss)).toMatchObject(refused)
      expect(await bid(other, asBoss)).toMatchObject({ status: 200 })
    })

    it("is nobody who may not, who still may watch", async () => {
      const id = await lotOf()
      const { socket, ...watcher } = await aConnectedWatcher(api, tokenOf(ben))
      await restrictCustomerWorkflow(getContainer()).run({
        input: {
          ...{ customer_id: ben.id, kind: "no_bid", reason: "Did not pay", until: null },
          ...{ by_id: "user_1", now: new Date() },
        },
      })
      const refused = { status: 403, type: "forbidden", code: "BIDDER_BLOCKED" }
      expect(await watcher.bid(id, 50)).toMatchObject({ ...refused, auction: { seq: 0 } })
      expect(await bid(id, ben)).toMatchObject(refused)
      expect(await watcher.join(id)).toMatchObject({ ok: true })
      expect(socket.connected).toBe(true)
    })

    it("sends a body and a key that can be read", async () => {
      const id = await lotOf()
      const wrong: [object, string][] = [
        [{}, "max_amount"],
        [{ max_amount: true }, "max_amount"],
        [{ max_amount: 50, confirm: "yes" }, "confirm"],
        [{ max_amount: 50, customer_id: "cus_1" }, "customer_id"],
      ]
      for (const [body, word] of wrong) {
        const reply = await said(api.post(path(id), body, ann))
        expect(reply).toMatchObject({ status: 400, message: expect.stringContaining(word) })
      }
      for (const key of ["k".repeat(65), "two words"]) {
        const headers = { ...ann.headers, "idempotency-key": key }
        const reply = await said(api.post(path(id), { max_amount: 50 }, { headers }))
        expect(reply).toMatchObject({ status: 400, message: expect.stringContaining("64") })
      }
      expect(await service().listAuctionBids({ auction_id: id })).toEqual([])
    })
  })

  describe("the public history", () => {
    const history = async (id: string, who: Actor, query = "") =>
      (await api.get(`${path(id)}?${query}`, who)).data

    it("shows prices and aliases, and only their own max to those who bid", async () => {
      const id = await lotOf()
      await aBid(service(), id, ann.id, 61_37)
      await aBid(service(), id, ann.id, 83_91)
      await aBid(service(), id, ben.id, 20_00)
      const { bids, ...page } = await history(id, ben)
      expect(page).toEqual({ count: 2, offset: 0, limit: 50 })
      const alias = expect.stringMatching(/^Bidder [0-9A-Z]{5}$/)
      const common = { id: expect.any(String), alias, at: expect.any(String) }
      expect(bids).toEqual([
        { ...common, seq: 1, amount: 10 },
        { ...common, seq: 3, amount: 20.5, is_mine: true, max_amount: 20 },
      ])
      expect(bids[0].alias).not.toBe(bids[1].alias)
      const others = [await history(id, market.visitor), await history(id, ben)]
      expect(amountsToldIn(others, [61.37, 83.91])).toEqual([])
      expect((await history(id, ann)).bids[0]).toMatchObject({ is_mine: true, max_amount: 61.37 })
    })

    it("goes on after the last bid that was seen, without those taken out", async () => {
      const id = await lotOf()
      for (let i = 0; i < 6; i++) await someone(id, `n${i}`, 20_00 + i * 500)
      const [{ id: third }] = await service().listAuctionBids({ auction_id: id, seq: 3 })
      await service().voidBids({
        ...{ auction_id: id, bid_ids: [third], by: "merchant", actor_id: "user_1" },
        reason: "A mistake",
      })
      const seqs = async (query: string) =>
        (await history(id, market.visitor, query)).bids.map(({ seq }: { seq: number }) => seq)
      expect(await seqs("")).toEqual([1, 2, 4, 5, 6])
      expect(await seqs("after_seq=2")).toEqual([4, 5, 6])
      expect(await seqs("after_seq=2&limit=2")).toEqual([4, 5])
      expect(await seqs("order=-seq&limit=2")).toEqual([6, 5])
      expect(await seqs("after_seq=6")).toEqual([])
      for (const query of [
        "after_seq=-1",
        "after_seq=x",
        "limit=1000",
        "order=max_amount",
        "a=1",
      ]) {
        const reply = await said(api.get(`${path(id)}?${query}`, market.visitor))
        expect(reply).toMatchObject({ status: 400 })
      }
      const sneaky = await history(id, market.visitor, "fields=*customer,max_amount")
      expect(Object.keys(sneaky.bids[0]).sort()).toEqual(["alias", "amount", "at", "id", "seq"])
    })

    it("loses what a bidder takes back, which nobody else can", async () => {
      const good = await aGood(getContainer(), market, "Teapot")
      const id = await lotOf({ ...good, ends_in: 24 * 60 })
      await aBid(service(), id, ann.id, 50_00)
      const [{ id: bid_id }] = await service().listAuctionBids({ auction_id: id })
      const retract = (who: Actor, body: object) =>
        said(api.post(`${path(id)}/${bid_id}/retract`, body, who))
      expect(await retract(market.visitor, { reason: "Typing error" })).toMatchObject({
        status: 401,
      })
      expect(await retract(ben, { reason: "Typing error" })).toMatchObject({ status: 404 })
      expect(await retract(ann, {})).toMatchObject({ status: 400 })
      const { status, auction } = await retract(ann, { reason: "Typing error" })
      expect(status).toBe(200)
      expect(auction).toMatchObject({ id, bid_count: 0, current_price: null, my_max: null })
      expect((await history(id, ann)).bids).toEqual([])
    })
  })

  describe("buying now", () => {
    it("sells the lot at once, to one only, and answers a repeat alike", async () => {
      const id = await lotOf({ buy_now_price: 90_00 })
      const buy = (who: Actor) => said(api.post(path(id, "buy-now"), {}, who))
      const first = await buy(ann)
      expect(first).toMatchObject({ status: 200, auction: { status: "sold", current_price: 90 } })
      expect(await buy(ann)).toMatchObject({ status: 200, settlement_id: first.settlement_id })
      expect(await buy(ben)).toMatchObject({ status: 409, code: "AUCTION_ENDED" })
    })

    it("is over with the first bid", async () => {
      const id = await lotOf({ buy_now_price: 90_00 })
      await someone(id, "cara", 20_00)
      const reply = await said(api.post(path(id, "buy-now"), {}, ann))
      expect(reply).toMatchObject({ status: 409, code: "BUY_NOW_UNAVAILABLE", auction: { seq: 1 } })
    })
  })

  it("watches and stops watching, however often it is asked", async () => {
    const good = await aGood(getContainer(), market, "Teapot")
    const id = await lotOf(good)
    const watch = () => said(api.post(path(id, "watch"), {}, ann))
    const [one, two] = await Promise.all([watch(), watch()])
    for (const reply of [one, two, await watch()]) {
      expect(reply).toMatchObject({ status: 200, auction: { id, is_watching: true } })
    }
    expect(await service().listAuctionWatches({ auction_id: id })).toHaveLength(1)
    for (let i = 0; i < 2; i++) {
      const reply = await said(api.delete(path(id, "watch"), ann))
      expect(reply).toMatchObject({ status: 200, id, deleted: true })
    }
    expect(await watch()).toMatchObject({ auction: { is_watching: true } })
  })
})
