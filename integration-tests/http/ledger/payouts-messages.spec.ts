import { refusalParts } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { StripeStub } from "../../helpers/stripe-stub"
import { aStripeHouse, StripeHouse } from "./payout-house"

/** What Stripe tells us about transfers, and about accounts of sellers. */
souk.alone(({ api, getContainer }) => {
  const stub = new StripeStub()
  let house: StripeHouse

  beforeAll(async () => {
    await stub.start()
    house = await aStripeHouse(api, getContainer(), stub)
  })
  beforeEach(() => stub.reset())
  afterAll(() => stub.stop())

  const hook = (payload: string, signature: string) =>
    api.post("/hooks/stripe-connect", payload, {
      headers: { "content-type": "application/json", "stripe-signature": signature },
    })
  const tell = async (type: string, object: object, created?: number) => {
    const { payload, signature } = stub.message(type, object, { created })
    return await hook(payload, signature)
  }
  const reversed = (amount_reversed: number) => ({ ...stub.transfers[0], amount_reversed })
  const onboard = (who = house.north.auth) => api.post("/seller/payout-account/onboarding", {}, who)
  const account = async () =>
    (await api.get("/seller/payout-account", house.north.auth)).data.payout_account

  describe("a message", () => {
    it("without the right signature is refused, and writes nothing", async () => {
      const id = await house.aPayout()
      await house.tick()
      const { payload, signature } = stub.message("transfer.reversed", reversed(100))
      const forged = stub.message("transfer.reversed", reversed(100), { secret: "whsec_x" })
      const old = signature.replace(/t=\d+/, "t=1")
      for (const wrong of [forged.signature, old, "", "nonsense"]) {
        expect((await refusalParts(hook(payload, wrong))).status).toBe(400)
      }
      expect((await refusalParts(hook(payload.replace("100", "1"), signature))).status).toBe(400)
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
    })

    it("that a transfer was made confirms a payout without an answer, twice as well", async () => {
      const id = await house.aPayout()
      stub.next("late")
      await house.tick()
      await Promise.all([1, 2, 3].map(() => tell("transfer.created", stub.transfers[0])))
      expect(await house.payout(id)).toMatchObject({
        status: "paid",
        reference: stub.transfers[0].id,
      })
      expect(await house.ofNorth()).toEqual({ available: 0, in_transit: 0, paid_out: 100 })
    })

    it("that it came back makes it payable again, told twice and before it was confirmed", async () => {
      const id = await house.aPayout()
      stub.next("late")
      await house.tick()
      await tell("transfer.reversed", reversed(100))
      await tell("transfer.reversed", reversed(100))
      await tell("transfer.created", stub.transfers[0])
      expect(await house.payout(id)).toMatchObject({ status: "reversed" })
      expect(await house.ofNorth()).toMatchObject({ available: 100, in_transit: 0 })
      await house.run()
      await house.tick()
      expect(stub.transfers).toHaveLength(2)
      expect(await house.ofNorth()).toMatchObject({ available: 0, paid_out: 100 })
    })

    it("that a part came back leaves it paid and the part payable", async () => {
      const id = await house.aPayout()
      await house.tick()
      await tell("transfer.reversed", reversed(40))
      await tell("transfer.reversed", reversed(30))
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
      expect(await house.ofNorth()).toMatchObject({ available: 40 })
    })

    it.each([
      ["a transfer without a payout", { metadata: {} }],
      ["a payout that does not exist", { metadata: { payout_id: "payout_none" } }],
      ["another amount", { amount: 7 }],
      ["another account", { destination: "acct_other" }],
      ["another transfer", { id: "tr_other" }],
    ])("about %s changes nothing", async (_, change) => {
      const id = await house.aPayout()
      await house.tick()
      expect((await tell("transfer.reversed", { ...reversed(100), ...change })).status).toBe(200)
      expect(await house.payout(id)).toMatchObject({ status: "paid" })
    })

    it("about anything else is taken note of", async () => {
      expect((await tell("customer.created", { id: "cus_1" })).status).toBe(200)
    })
  })

  describe("a seller's account", () => {
    it("is opened once, by two at once as well, and leads back to the dashboard", async () => {
      const answers = await Promise.all([onboard(), onboard()])
      for (const { data } of answers) {
        expect(data.url).toMatch(/acct_stub0\?back=.*\/app\/my-store\/money/)
      }
      await onboard()
      expect(stub.accounts).toMatchObject([{ metadata: { seller_id: house.north.id } }])
      expect(await account()).toMatchObject({
        ...{ is_available: true, is_opened: true, is_ready: false, provider: "manual" },
        ...{ requirements: ["external_account"], destination: "acct_…tub0" },
      })
    })

    it("is ready when Stripe says so, in a message or when asked; older news change nothing", async () => {
      await onboard()
      const [opened] = stub.accounts
      const at = Math.floor(Date.now() / 1000)
      const ready = stub.accountObject({ ...opened, is_ready: true })
      await tell("account.updated", ready, at)
      await tell("account.updated", stub.accountObject(opened), at - 60)
      expect(await account()).toMatchObject({
        ...{ is_ready: true, provider: "stripe-connect", requirements: [] },
      })
      await house.give(house.north.id, 100)
      const { payouts } = await house.run()
      expect(await house.payout(payouts[0].id)).toMatchObject({ destination: opened.id })
    })

    it("that finished while no message came is ready when its owner looks", async () => {
      await onboard()
      stub.accounts[0].is_ready = true
      expect(await account()).toMatchObject({ is_ready: true })
    })

    it("is opened by the owner and by nobody else of the store", async () => {
      const finance = await aMember(api, getContainer(), house.north.id, "finance")
      expect((await refusalParts(onboard(finance.auth))).status).toBe(403)
      const who = finance.auth
      expect((await api.get("/seller/payout-account", who)).data).toHaveProperty("payout_account")
      expect(stub.accounts).toEqual([])
    })
  })
})
