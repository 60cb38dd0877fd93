import { randomUUID } from "node:crypto"
import { aBid, aLot, auctionsOf, endAuction } from "../../helpers/auctions"
import { Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { souk } from "../../helpers/runner"
import { aBidder } from "./auction-house"
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

  describe("a bid", () => {
    const overHttp = async (id: string, max_amount: unknown, key: string, confirm?: boolean) => {
      const headers = { ...ann.headers, "idempotency-key": key }
      return await said(api.post(path(id), { max_amount, confirm }, { headers }))
    }
    /** What must differ between two auctions. */
    const alike = (reply: Record<string, unknown>) => {
      const hidden = ["id", "auction_id", "alias", "leader_alias", "at", "placed_at"]
      hidden.push("server_time", "starts_at", "ends_at")
      const text = JSON.stringify(reply, (key, value) => (hidden.includes(key) ? "…" : value))
      return JSON.parse(text.replace(/auc_\w+|20\d\d-\S+?Z/g, "…"))
    }

    it("gets the same answers over the socket as over HTTP", async () => {
      const [one, two] = [await lotOf(), await lotOf()]
      const { bid } = await aConnectedWatcher(api, tokenOf(ann))
      const bids: [unknown, string, boolean?][] = [
        [9.99, "k1"],
        ["10.001", "k2"],
        [50, "k3"],
        [50, "k3"],
        [60, "k3"],
        [50, "k4"],
        ["80.00", "k5"],
      ]
      const codes: unknown[] = []
      for (const [max_amount, idempotency_key] of bids) {
        const socket = await bid(one, max_amount, { idempotency_key })
        const http = await overHttp(two, max_amount, idempotency_key)
        expect(alike(socket)).toEqual(alike(http))
        codes.push([socket.status, socket.code ?? socket.result])
      }
      expect(codes).toEqual([
        [409, "BID_TOO_LOW"],
        [409, "INVALID_PRECISION"],
        [200, "leading"],
        [200, "leading"],
        [409, "IDEMPOTENCY_CONFLICT"],
        [409, "MAX_NOT_HIGHER"],
        [200, "max_raised"],
      ])
      await endAuction(getContainer(), one)
      await endAuction(getContainer(), two)
      const late = await bid(one, 90, { idempotency_key: "k6" })
      expect(alike(late)).toEqual(alike(await overHttp(two, 90, "k6")))
      expect(late).toMatchObject({ status: 409, code: "AUCTION_ENDED", auction: { seq: 2 } })
    })

    it.each([
      [400, "max_amount", null],
      [400, "max_amount", "12,5"],
      [400, "max_amount", "1e3"],
      [400, "max_amount", 0],
      [400, "max_amount", -5],
      [400, "max_amount", 1e15],
      [400, "max_amount", { amount: 5 }],
    ])("is refused with %i naming %s, both ways: %p", async (status, field, max_amount) => {
      const id = await lotOf()
      const { bid } = await aConnectedWatcher(api, tokenOf(ann))
      for (const reply of [await bid(id, max_amount), await overHttp(id, max_amount, "k")]) {
        expect(reply).toMatchObject({ status, type: "invalid_data" })
        expect(reply.message).toContain(field)
      }
    })

    it("must be confirmed when it is very high, under the same key", async () => {
      const id = await lotOf()
      const { bid } = await aConnectedWatcher(api, tokenOf(ann))
      const idempotency_key = randomUUID()
      const first = await bid(id, 500, { idempotency_key })
      expect(first).toMatchObject({ status: 409, code: "CONFIRM_REQUIRED" })
      const second = await bid(id, 500, { idempotency_key, confirm: true })
      expect(second).toMatchObject({ status: 200, result: "leading", my_max: 500 })
    })

    it("counts once when its answer got lost and it comes again the other way", async () => {
      const id = await lotOf()
      const { bid } = await aConnectedWatcher(api, tokenOf(ann))
      const first = await bid(id, 30, { idempotency_key: "one" })
      await someone(id, "cara", 40_00)
      const second = await overHttp(id, 30, "one")
      expect(second).toMatchObject({ status: 200, result: "leading", bid: first.bid, my_max: 30 })
      expect(second).toMatchObject({ am_leading: false, auction: { seq: 2, bid_count: 2 } })
      expect(await service().listAuctionBids({ auction_id: id })).toHaveLength(2)
    })

    it("is taken ten times in ten seconds from one customer, whatever way it comes", async () => {
      const id = await lotOf()
      const { bid } = await aConnectedWatcher(api, tokenOf(ann))
      for (let i = 0; i < 5; i++) {
        expect(await bid(id, 20 + 2 * i)).toMatchObject({ status: 200 })
        expect(await overHttp(id, 21 + 2 * i, `k${i}`)).toMatchObject({ status: 200 })
      }
      const refusal = { status: 429, code: "RATE_LIMITED", message: expect.stringContaining("10") }
      expect(await bid(id, 40)).toMatchObject({ ...refusal, retry_after: expect.any(Number) })
      const body = { max_amount: 40 }
      const { response } = await api.post(path(id), body, ann).catch((error: unknown) => error)
      expect(response.status).toBe(429)
      expect(Number(response.headers["retry-after"])).toBeGreaterThan(0)
      const other = await aConnectedWatcher(api, tokenOf(ben))
      expect(await other.bid(id, 60)).toMatchObject({ status: 200, result: "leading" })
    })
  })
})
