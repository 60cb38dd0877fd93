import { stripeClient } from "../../../src/providers/stripe-connect/client"
import { readNews } from "../../../src/providers/stripe-connect/events"
import { stripeTransfers } from "../../../src/providers/stripe-connect/transfers"
import { StripeStub } from "../../helpers/stripe-stub"

const TIMEOUT_MS = 250
const order = {
  ...{ id: "payout_1", idempotency_key: "payout_1", destination: "acct_1" },
  ...{ amount: 123, decimals: 2, currency_code: "usd" },
}

/** Stripe's SDK against a server of our own: what each outcome says about the money. */
describe("a transfer by Stripe", () => {
  const stub = new StripeStub()
  beforeAll(() => stub.start())
  beforeEach(() => stub.reset())
  afterAll(() => stub.stop())
  const provider = () => stripeTransfers(stripeClient(stub.settings, TIMEOUT_MS))

  it("is paid, named by Stripe, and says which payout it is", async () => {
    const answer = await provider().send(order)
    expect(answer).toEqual({ state: "paid", reference: stub.transfers[0].id })
    expect(stub.transfers).toMatchObject([
      {
        ...{ amount: 123, currency: "usd", destination: "acct_1", transfer_group: "payout_1" },
        metadata: { payout_id: "payout_1" },
      },
    ])
  })

  it.each([
    ["silent", "unknown", 1],
    ["late", "unknown", 1],
    ["down", "unknown", 0],
    ["broken", "unknown", 0],
    ["failing", "unknown", 0],
    ["refused", "refused", 0],
    ["insufficient", "later", 0],
  ] as const)("when Stripe is %s is %s, with %i made", async (mishap, state, made) => {
    stub.next(mishap)
    expect(await provider().send(order)).toMatchObject({ state, reason: expect.any(String) })
    expect(stub.transfers).toHaveLength(made)
  })

  it("that went on after our time-out is found by the same key, and by looking", async () => {
    stub.next("silent")
    await provider().send(order)
    const [{ id: reference }] = stub.transfers
    expect(await provider().lookUp(order)).toEqual({ state: "paid", reference })
    expect(await provider().send(order)).toEqual({ state: "paid", reference })
    expect(stub.transfers).toHaveLength(1)
  })

  it("is not found where only others' transfers are", async () => {
    await provider().send({ ...order, amount: 99 })
    expect(await provider().lookUp(order)).toEqual({ state: "none" })
  })

  it("under a key of another request stays unknown", async () => {
    await provider().send({ ...order, amount: 99 })
    expect(await provider().send(order)).toMatchObject({ state: "unknown" })
  })

  it("that Stripe cannot carry is refused without a call", async () => {
    const uneven = { ...order, currency_code: "kwd", decimals: 3, amount: 777 }
    expect(provider().carries(uneven)).toBe(false)
    expect(await provider().send(uneven)).toMatchObject({ state: "refused" })
    expect(stub.keys_used).toEqual([])
  })
})

describe("a message of Stripe", () => {
  const stub = new StripeStub()
  const account = stub.accountObject({ id: "acct_1", metadata: {}, is_ready: true })

  it("is read with any of the secrets of the address", () => {
    const { payload, signature } = stub.message("account.updated", account)
    expect(readNews(payload, signature, `whsec_other, ${stub.webhook_secret}`)).toMatchObject({
      ...{ kind: "account", external_id: "acct_1", state: { is_ready: true } },
    })
    expect(() => readNews(payload, signature, "whsec_other")).toThrow()
  })

  it("about anything else means nothing", () => {
    const { payload, signature } = stub.message("charge.refunded", { id: "ch_1" })
    expect(readNews(payload, signature, stub.webhook_secret)).toEqual({ kind: "none" })
  })
})
