import { Actor } from "../../helpers/actors"
import { auctionsOf, moveTimes } from "../../helpers/auctions"
import { souk } from "../../helpers/runner"
import { anAuctionHouse, House, HouseLot } from "./auction-house"

type Answer = { status: number; data: { message?: string } }
type Name = keyof House["customers"]

souk(({ api, getContainer }) => {
  let house: House

  const service = () => auctionsOf(getContainer())
  const get = async (path: string, who: Actor = house.market.visitor) =>
    (await api.get(path, who)).data
  const refusal = async (path: string, who: Actor = house.market.visitor) => {
    const { status, data } = await api
      .get(path, who)
      .catch(({ response }: { response: Answer }) => response)
    return { status, message: String(data.message) }
  }

  beforeAll(async () => {
    house = await anAuctionHouse(api, getContainer())
  })

  describe("my auctions", () => {
    const states = async (name: Name, query = "") => {
      const { auctions } = await get(`/store/customers/me/auctions${query}`, house.customers[name])
      return Object.fromEntries(
        auctions.map((one: { product: HouseLot; state: string }) => [one.product.title, one.state])
      )
    }

    it("says of each how the customer stands", async () => {
      expect(await states("ann")).toEqual({ Teapot: "leading", Cup: "won", Plate: "watching" })
      expect(await states("bob")).toEqual({ Teapot: "outbid", Scarf: "leading", Cup: "lost" })
      expect(await states("dan")).toEqual({ Teapot: "watching" })
    })

    it.each([
      ["?state=won", ["Cup"]],
      ["?state=watching", ["Plate"]],
      ["?state=leading,won&order=-ends_at", ["Teapot", "Cup"]],
      ["?state[]=leading&state[]=outbid", ["Teapot"]],
      ["?state=lost", []],
      ["?limit=1&offset=1", ["Plate"]],
    ])("answers %s", async (query, expected) => {
      expect(Object.keys(await states("ann", query))).toEqual(expected)
    })

    it("says what is to be paid, and until when", async () => {
      const path = "/store/customers/me/auctions?state=won"
      const { auctions, count } = await get(path, house.customers.ann)
      expect(count).toBe(1)
      expect(auctions[0]).toMatchObject({
        ...{ my_max: 61.37, am_leading: true, status: "sold", current_price: 15.5, offer: null },
        settlement: { kind: "hammer", status: "awaiting_payment", amount: 15.5, order_id: null },
      })
      expect(Object.keys(auctions[0].settlement).sort()).toEqual(
        ["id", "kind", "status", "amount", "payment_due_at", "cart_id", "order_id"].sort()
      )
    })

    it("says at once what a read has closed", async () => {
      await moveTimes(getContainer(), house.lots.Scarf.id, { ends_at: new Date(Date.now() - 1000) })
      expect(await states("bob")).toMatchObject({ Scarf: "won" })
    })

    it("knows when all own bids were taken out", async () => {
      await service().voidBids({
        ...{ auction_id: house.lots.Scarf.id, customer_ids: [house.customers.bob.id] },
        ...{ by: "merchant", actor_id: "user_1", reason: "A test" },
      })
      expect(await states("bob", "?state=voided")).toEqual({ Scarf: "voided" })
      const { bids } = await get("/store/customers/me/bids", house.customers.bob)
      const bid = bids.find((one: { auction_id: string }) => one.auction_id === house.lots.Scarf.id)
      expect(bid).toMatchObject({ status: "voided", voided_reason: "A test" })
    })

    it("asks for a sign-in", async () => {
      expect((await refusal("/store/customers/me/auctions")).status).toBe(401)
      expect((await refusal("/store/customers/me/bids")).status).toBe(401)
    })
  })

  describe("my bids", () => {
    it("has each own bid with its max, newest first, and how it stands", async () => {
      const { bids, count } = await get("/store/customers/me/bids", house.customers.bob)
      expect(count).toBe(3)
      const short = bids.map(
        (one: Record<string, unknown> & { auction: { product: HouseLot } }) => [
          ...[one.auction.product.title, one.max_amount, one.result, one.status],
        ]
      )
      expect(short).toEqual([
        ["Cup", 15, "leading", "lost"],
        ["Scarf", 6, "leading", "leading"],
        ["Teapot", 30, "outbid", "outbid"],
      ])
    })
  })
})
