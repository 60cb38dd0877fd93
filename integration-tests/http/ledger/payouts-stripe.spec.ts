import { LedgerEvents } from "../../../src/modules/ledger/events"
import { reactionsTo } from "../../helpers/orders"
import { refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { StripeStub } from "../../helpers/stripe-stub"
import { aStripeHouse, StripeHouse } from "./payout-house"

/** Payouts through Stripe, with a server of our own in Stripe's place. */
souk.alone(({ api, getContainer }) => {
  const stub = new StripeStub()
  let house: StripeHouse

  beforeAll(async () => {
    await stub.start()
    house = await aStripeHouse(api, getContainer(), stub)
  })
  beforeEach(() => stub.reset())
  afterAll(() => stub.stop())

  describe("a payout", () => {
    it("is sent by the job and paid, and the store sees where it went without reading it", async () => {
      const id = await house.aPayout()
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "pending", provider: "stripe-connect", destination: "acct_north1" },
      })
      const told = reactionsTo(getContainer(), [LedgerEvents.PAYOUT_PAID])
      await house.tick()
      await told
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "paid", reference: stub.transfers[0].id, attempts: 1, last_error: null },
      })
      expect(stub.keys_used).toEqual([id])
      expect(await house.ofNorth()).toEqual({ available: 0, in_transit: 0, paid_out: 100 })
      const { payout } = (await api.get(`/seller/payouts/${id}`, house.north.auth)).data
      expect(payout).toMatchObject({ status: "paid", destination: "acct_…rth1" })
    })

    it("is paid once, ten times over, when runs and ticks all come at once", async () => {
      const total = 10
      await house.aPayout(1)
      await house.tick()
      for (let round = 2; round <= total; round++) {
        await house.give(house.north.id, 1)
        await Promise.all([house.run(), house.run(), house.tick(), house.tick()])
        await Promise.all([house.tick(), house.tick(), house.tick()])
        expect(await house.ofNorth()).toEqual({ available: 0, in_transit: 0, paid_out: round })
      }
      expect(stub.transfers.map(({ amount }) => amount)).toEqual(Array(total).fill(1))
    })

    it("that went on after the line was cut is found with the same key, and paid once", async () => {
      const id = await house.aPayout()
      stub.next("late")
      await house.tick()
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "processing", attempts: 1, last_error: expect.any(String) },
      })
      // Not due: nobody asks again yet.
      await house.tick()
      await house.letTimePass(1)
      await house.tick()
      expect(await house.payout(id)).toMatchObject({ status: "paid", attempts: 2 })
      expect(stub.transfers).toHaveLength(1)
      expect(new Set(stub.keys_used)).toEqual(new Set([id]))
      expect(await house.ofNorth()).toEqual({ available: 0, in_transit: 0, paid_out: 100 })
    })

    it.each(["down", "broken"] as const)(
      "waits while Stripe is %s, and is paid then",
      async (how) => {
        const id = await house.aPayout()
        stub.next(how)
        await house.tick()
        expect(await house.payout(id)).toMatchObject({ status: "processing" })
        await house.letTimePass(1)
        await house.tick()
        expect(await house.payout(id)).toMatchObject({ status: "paid" })
        expect(stub.transfers).toHaveLength(1)
      }
    )

    it("whose key Stripe has forgotten is looked for before it is sent again", async () => {
      const id = await house.aPayout()
      stub.next("late")
      await house.tick()
      stub.forgetKeys()
      await house.letTimePass(25)
      await house.tick()
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
      expect(stub.transfers).toHaveLength(1)
    })

    it("whose key answers with an old failure is sent when the key is forgotten", async () => {
      const id = await house.aPayout()
      stub.next("failing")
      for (let hour = 0; hour < 3; hour++) {
        await house.tick()
        await house.letTimePass(2)
      }
      expect(await house.payout(id)).toMatchObject({ status: "processing", attempts: 3 })
      stub.forgetKeys()
      await house.letTimePass(25)
      await house.tick()
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
      expect(stub.transfers).toHaveLength(1)
    })

    it("that Stripe refuses goes into the next run", async () => {
      const id = await house.aPayout()
      stub.next("refused")
      await house.tick()
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "failed", failure: expect.stringContaining("account_invalid"), entries: [] },
      })
      const [next] = (await house.run()).payouts
      await house.tick()
      expect(await house.payout(next.id)).toMatchObject({ status: "paid", amount: 1 })
      expect(stub.transfers).toHaveLength(1)
    })

    it("waits for money in the merchant's balance at Stripe, and takes a new key then", async () => {
      const id = await house.aPayout()
      stub.next("insufficient")
      await house.tick()
      expect(await house.payout(id)).toMatchObject({
        ...{ status: "processing", last_error: expect.stringContaining("balance_insufficient") },
      })
      await house.letTimePass(1)
      await house.tick()
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
      expect(stub.keys_used).toEqual([id, `${id}:1`])
    })

    it("of an amount that Stripe cannot carry is left to the merchant", async () => {
      await house.aPayout()
      await house.give(house.north.id, 777, "kwd", 3)
      const { payouts } = await house.run({ currency_code: "kwd" })
      expect(await house.payout(payouts[0].id)).toMatchObject({ provider: "manual" })
    })
  })

  describe("the merchant", () => {
    const fail = (id: string) => house.post(`${id}/fail`, { reason: "Not wanted" })

    it("fails what was never sent", async () => {
      const id = await house.aPayout()
      expect((await fail(id)).payout).toMatchObject({ status: "failed" })
      await house.letTimePass(1)
      await house.tick()
      expect(stub.transfers).toEqual([])
    })

    it("fails what was sent only when it has had its time and Stripe knows of no transfer", async () => {
      const id = await house.aPayout()
      stub.next("down")
      await house.tick()
      const early = await refusalParts(fail(id))
      expect(early).toMatchObject({
        status: 400,
        message: expect.stringContaining("can be failed from"),
      })
      await house.letTimePass(1)
      expect((await fail(id)).payout).toMatchObject({ status: "failed" })
      expect(await house.ofNorth()).toMatchObject({ available: 100 })
    })

    it("does not fail what Stripe has paid, nor what Stripe says nothing about", async () => {
      const id = await house.aPayout()
      stub.next("late")
      await house.tick()
      await house.letTimePass(1)
      expect(await refusalParts(fail(id))).toMatchObject({
        ...{ status: 400, message: expect.stringContaining(`paid it as ${stub.transfers[0].id}`) },
      })
      house.ledger.options.stripe = null
      const unknown = await refusalParts(fail(id))
      house.ledger.options.stripe = stub.settings
      expect(unknown).toMatchObject({ status: 400, message: expect.stringContaining("cannot say") })
      await house.letTimePass(1)
      await house.tick()
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
    })

    it("does not confirm in Stripe's place", async () => {
      const id = await house.aPayout()
      const { status } = await refusalParts(house.post(`${id}/complete`, { reference: "me" }))
      expect(status).toBe(400)
    })
  })
})
