import { MedusaContainer } from "@medusajs/framework/types"
import { tells } from "../../helpers/amounts"
import { aBid, anAuction, endAuction, inMinutes } from "../../helpers/auctions"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aSaleroom, Saleroom } from "../auction/winner"
import {
  everythingRecorded,
  forgetEverythingRecorded,
  Recorded,
  recordedAndFound,
  typesFor,
} from "./recorded"

/** Auctions from the first bid to the paid lot, as the merchant and their seller hear of them. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  /** What was before is no news. */
  let begun: Date
  let room: Saleroom
  let idle: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    idle = aQuietBus(container)
    room = await aSaleroom(api, container)
    await idle()
    begun = await forgetEverythingRecorded(container)
  })
  afterEach(() => idle())

  /** Events of auctions leave a moment after the commit. */
  const heard = async () => {
    await room.service.announced()
    await idle()
  }
  const bid = async (id: string, who: { id: string }, max: number) => {
    await aBid(room.service, id, who.id, max)
    await heard()
  }
  const act = async (id: string, deed: string, body: object = {}) => {
    await api.post(`/admin/auctions/${id}/${deed}`, body, room.merchant)
    await heard()
  }
  const of = (recorded: Recorded[], id: string) =>
    recorded.filter(({ resource_id }) => resource_id === id)
  const norths = (recorded: Recorded[]) =>
    recorded.filter(({ seller_id }) => seller_id === room.north.id)

  it("tells of bids by their numbers and the price, and never a max or who bid", async () => {
    const { id } = await anAuction(container, room.norths)
    await bid(id, room.bob, 20_00)
    await bid(id, room.ann, 77_77)
    const recorded = await recordedAndFound(container, begun)
    const bids = norths(recorded).filter(({ type }) => type === "auction.bids_placed")
    expect(bids.map(({ data }) => data.bids)).toEqual([
      { from_seq: 1, to_seq: 1 },
      { from_seq: 2, to_seq: 2 },
    ])
    expect(bids[1].data.auction).toMatchObject({
      ...{ id, bid_count: 2, current_price: 20.5 },
      leader_alias: expect.stringMatching(/^Bidder /),
    })
    const told = of(recorded, id)
    expect(tells(told, [room.ann.id, room.bob.id, "@example.com"], [77.77])).toBe(false)
  })

  it("tells of a sale; the seller learns the winner's name, not the address", async () => {
    const { id, cart_id, settlement_id } = await room.aWonLot()
    await heard()
    await room.pay(cart_id)
    await heard()
    const recorded = of(await recordedAndFound(container, begun), id)
    expect(typesFor(recorded, room.north.id)).toEqual(
      expect.arrayContaining([
        ...["auction.published", "auction.started", "auction.bids_placed", "auction.ended"],
        ...["auction.payment_requested", "auction.paid"],
      ])
    )
    const [asked] = norths(recorded).filter(({ type }) => type === "auction.payment_requested")
    expect(asked.data).toMatchObject({
      settlement: { id: settlement_id },
      auction: { settlements: [{ id: settlement_id, customer: { id: room.ann.id } }] },
    })
    expect(JSON.stringify(norths(recorded))).not.toMatch(/@example\.com|cart_id/)
    const merchants = recorded.filter(({ seller_id }) => seller_id === null)
    expect(JSON.stringify(merchants)).toContain("ann@example.com")
  })

  it("tells of a default, the second chance and its answer, without the bidder's max", async () => {
    const { id } = await room.aWonLot({}, { on_default: "second_chance" })
    await room.passDeadline()
    await heard()
    const [offer] = await room.service.listAuctionOffers({ auction_id: id })
    const recorded = of(await everythingRecorded(container), id)
    expect(typesFor(recorded, room.north.id)).toEqual(
      expect.arrayContaining(["auction.payment_defaulted", "auction.offer_made"])
    )
    const made = recorded.filter(({ type }) => type === "auction.offer_made")
    expect(made).toHaveLength(2)
    expect(made[0].data).toMatchObject({ offer: { id: offer.id, status: "open" } })
    for (const { data } of made) {
      expect((data.auction.offers as object[])[0]).not.toHaveProperty("amount")
    }
    await api.post(`/store/auction-offers/${offer.id}/decline`, {}, room.bob).catch(() => undefined)
    await heard()
    await recordedAndFound(container, begun)
  })

  it("tells what is done to a running auction, each deed once", async () => {
    const { id } = await anAuction(container, room.norths, { reserve_price: 90 })
    await act(id, "pause", { reason: "A look at the lot" })
    await act(id, "resume")
    await act(id, "extend", { ends_at: inMinutes(200), reason: "More time" })
    await act(id, "lower-reserve", { reserve_price: 50 })
    await act(id, "cancel", { reason: "Broken" })
    await act(id, "relist", {})
    const recorded = of(await recordedAndFound(container, begun), id)
    expect(norths(recorded).map(({ type }) => type)).toEqual([
      ...["auction.published", "auction.started", "auction.paused", "auction.resumed"],
      ...["auction.extended", "auction.reserve_lowered", "auction.canceled", "auction.relisted"],
    ])
    const [, , paused, , extended] = norths(recorded)
    expect(paused.data.auction).toMatchObject({ status: "paused" })
    expect(extended.data.change).toEqual({ from: expect.any(String), to: expect.any(String) })
  })

  it("tells no store of the merchant's own lots", async () => {
    const { id } = await anAuction(container, await room.aVase())
    await endAuction(container, id)
    await heard()
    const recorded = of(await recordedAndFound(container, begun), id)
    expect(typesFor(recorded, null)).toContain("auction.ended")
    expect(recorded.filter(({ seller_id }) => seller_id !== null)).toEqual([])
  })
})
