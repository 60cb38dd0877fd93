import { MedusaContainer } from "@medusajs/framework/types"
import { Actor } from "../../helpers/actors"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, anAuction, endAuction, inDatabase } from "../../helpers/auctions"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aSaleroom, Saleroom } from "../auction/winner"
import { aViolation, threeViolations } from "../violation/findings"
import { everythingTold, factsTold, forgetEverythingTold, noticesOf, searchForMissed } from "./told"

const NORTH = "north@example.com by inbox, feed, email"
const STAFF = "merchant by feed"
const byMail = (name: string) => `${name}@example.com by inbox, email`

/** Bidders, sellers and customers hear of auctions and of what is held against somebody. */
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
    begun = await forgetEverythingTold(container)
  })
  afterEach(() => idle())

  /** Events of auctions leave a moment after the commit. */
  const heard = async () => {
    await room.service.announced()
    await idle()
  }
  const toldAndFound = async () => {
    await heard()
    const told = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(told)
    return told
  }
  const bid = async (id: string, who: { id: string }, max: number) => {
    await aBid(room.service, id, who.id, max)
    await heard()
  }

  describe("an auction", () => {
    it("tells who is outbid, once however often the price moves, and never a max", async () => {
      const { id } = await anAuction(container, room.norths)
      await bid(id, room.bob, 20_00)
      await bid(id, room.ann, 50_00)
      await bid(id, room.bob, 30_00)
      await bid(id, room.bob, 40_00)
      expect(await everythingTold(container)).toEqual({ auction_outbid: [byMail("bob")] })
      const mails = await factsTold(container, "auction_outbid")
      expect(mails).toMatchObject([
        { facts: { auction_id: id, title: "North cup", price: { currency_code: "usd" } } },
      ])
      expect(amountsToldIn(mails, [50])).toEqual([])
    })

    it("finds an alarm that was lost, and tells nobody twice of what they know", async () => {
      const { id } = await anAuction(container, room.norths)
      await bid(id, room.ann, 20_00)
      await bid(id, room.bob, 50_00)
      await bid(id, room.cat, 30_00)
      const alarms = { auction_outbid: [byMail("ann"), byMail("cat")] }
      expect(await everythingTold(container)).toEqual(alarms)
      const count = await alarmsInInboxes()
      await searchForMissed(container, begun)
      expect(await alarmsInInboxes()).toBe(count)
      // As if the process had died with what it had gathered.
      await forgetEverythingTold(container)
      await searchForMissed(container, begun)
      await searchForMissed(container, begun)
      expect(await everythingTold(container)).toEqual(alarms)
      expect(await alarmsInInboxes()).toBe(2)
      await bid(id, room.cat, 40_00)
      expect(await alarmsInInboxes()).toBe(3)
    })

    it("tells who leads again after bids were taken out", async () => {
      const { id } = await anAuction(container, room.norths)
      await bid(id, room.bob, 20_00)
      await bid(id, room.ann, 50_00)
      await forgetMessages()
      const path = `/admin/auctions/${id}`
      const { bids } = (await api.get(`${path}/bids`, room.merchant)).data
      const anns = bids.find(({ customer_id }: Bid) => customer_id === room.ann.id)
      await api.post(`${path}/bids/${anns.id}/void`, { reason: "A wrong button" }, room.merchant)
      await heard()
      expect((await everythingTold(container)).auction_leading).toEqual([
        "bob@example.com by inbox",
      ])
    })

    it("tells winner, losers and seller how it ended, and the seller that it is paid", async () => {
      const { cart_id } = await room.aWonLot({
        bids: [
          [room.cat, 10_00],
          [room.bob, 20_00],
          [room.ann, 50_00],
        ],
      })
      await heard()
      await room.pay(cart_id)
      const { auction_outbid: _, ...told } = await toldAndFound()
      expect(told).toMatchObject({
        auction_won: [byMail("ann")],
        auction_lost: [byMail("bob"), byMail("cat")],
        store_auction_ended: [NORTH],
        store_auction_paid: ["north@example.com by inbox, feed"],
      })
      expect(await factsTold(container, "auction_won")).toMatchObject([
        { facts: { price: { amount: 20.5, currency_code: "usd" }, due_at: expect.any(String) } },
      ])
    })

    it("reminds the winner, then tells of the default and gives the next a chance", async () => {
      const { id, settlement_id } = await room.aWonLot({}, { on_default: "second_chance" })
      await heard()
      await inDatabase(
        container,
        `update auction_settlement set payment_due_at = now() + interval '3 hours',
           created_at = created_at - interval '2 days' where id = ?`,
        [settlement_id]
      )
      await room.settle()
      await heard()
      expect(await factsTold(container, "auction_payment_reminder")).toMatchObject([
        { facts: { auction_id: id, hours_left: 3 } },
      ])
      await room.passDeadline()
      const told = await toldAndFound()
      expect(told).toMatchObject({
        auction_payment_reminder: [byMail("ann")],
        auction_defaulted: [byMail("ann")],
        store_auction_defaulted: [NORTH],
        auction_second_chance: [byMail("bob")],
        violation_recorded: [byMail("ann")],
      })
    })

    it("tells bidders that it was cancelled, and the seller what did not sell", async () => {
      const one = await anAuction(container, room.norths)
      await bid(one.id, room.bob, 20_00)
      await api.post(`/admin/auctions/${one.id}/cancel`, { reason: "Broken" }, room.merchant)
      const two = await anAuction(container, await room.aVase())
      await endAuction(container, two.id)
      const three = await anAuction(container, room.norths)
      await endAuction(container, three.id)
      await room.settle()
      const told = await toldAndFound()
      expect(told.auction_cancelled).toEqual([byMail("bob")])
      expect(told.store_auction_ended).toEqual([NORTH])
      const ended = await factsTold(container, "store_auction_ended")
      expect(ended[0].facts).toMatchObject({ is_sold: false, unsold_reason: "no_bids" })
    })
  })

  const alarmsInInboxes = async () => {
    const [, count] = await noticesOf(container).listAndCountNotices({ key: "auction_outbid" })
    return count
  }
  type Bid = { id: string; customer_id: string }
  /** The inbox remembers what somebody was told. */
  const forgetMessages = () => inDatabase(container, "truncate notice_message")

  describe("what is held against a customer", () => {
    const appeal = (id: string, who: Actor) =>
      api.post(`/store/customers/me/violations/${id}/appeal`, { message: "I did pay it" }, who)

    it("is told with its reason; the third blocks, and the block is told", async () => {
      await threeViolations(container, room.ann.id)
      expect(await toldAndFound()).toEqual({
        violation_recorded: [byMail("ann")],
        customer_restricted: [byMail("ann")],
      })
      expect(await factsTold(container, "violation_recorded")).toHaveLength(3)
      expect(await factsTold(container, "customer_restricted")).toMatchObject([
        { facts: { kind: "blocked" } },
      ])
    })

    it("can be appealed: staff hear of it, the customer of the answer and of the lifting", async () => {
      const [first] = await threeViolations(container, room.ann.id)
      await appeal(first.id, room.ann)
      await idle()
      const body = { accept: true, answer: "We checked, you are right" }
      await api.post(`/admin/violations/${first.id}/appeal-answer`, body, room.merchant)
      expect(await toldAndFound()).toMatchObject({
        merchant_violation_appealed: [STAFF],
        violation_appeal_answered: [byMail("ann")],
        customer_restriction_lifted: [byMail("ann")],
      })
      expect(await factsTold(container, "violation_appeal_answered")).toMatchObject([
        { facts: { is_accepted: true, answer: "We checked, you are right" } },
      ])
    })

    it("is not told when it was taken back before anybody heard", async () => {
      const { id } = await aViolation(container, room.bob.id)
      await idle()
      await forgetEverythingTold(container)
      await api.post(`/admin/violations/${id}/waive`, { reason: "A mistake" }, room.merchant)
      await idle()
      await searchForMissed(container, begun)
      expect((await everythingTold(container)).violation_recorded).toBeUndefined()
    })
  })

  it("a company's papers: staff hear what waits, the customer the decision", async () => {
    const company = { company_name: "Ash & Co", registration_number: "HRB 7" }
    const own = "/store/customers/me/business-profile"
    const hand = async () => (await api.post(own, company, room.cat)).data.business_profile
    const decide = (id: string, deed: string, body: object) =>
      api.post(`/admin/business-profiles/${id}/${deed}`, body, room.merchant)
    const { id, version } = await hand()
    await idle()
    await decide(id, "reject", { reason: "The number is unknown", version })
    await idle()
    expect(await toldAndFound()).toEqual({
      merchant_business_profile: [STAFF],
      business_profile_rejected: [byMail("cat")],
    })
  })
})
