import ZarinpalPaymentProvider from "../../../src/providers/zarinpal/service"
import { aZarinpal, MERCHANT_ID } from "../../helpers/zarinpal-stub"

const gateway = aZarinpal()
/** Longer than a busy machine takes, and shorter than a test may. */
const PATIENCE_MS = 20_000
const RIAL = 20_000
const MORE_RIAL = 30_000
const PART_RIAL = 5_000
const TIMEOUT_MS = 60

const aProvider = (unit: "rial" | "toman" = "rial", timeout_ms = PATIENCE_MS) =>
  new ZarinpalPaymentProvider(
    {},
    {
      ...{ merchant_id: MERCHANT_ID, sandbox: true, unit, timeout_ms },
      ...{ api_url: gateway.url, public_url: "https://shop.example/" },
    }
  )
const asked = { amount: RIAL, currency_code: "irr", data: { session_id: "payses_1" } }

describe("Zarinpal", () => {
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.close())

  const aPaid = async (provider: ZarinpalPaymentProvider) => {
    const { data } = await provider.initiatePayment(asked)
    gateway.pay(data.authority)
    return data
  }

  it.each([
    ["rial", "IRR"],
    ["toman", "IRT"],
  ] as const)("is asked in %s", async (unit, currency) => {
    const { data } = await aProvider(unit).initiatePayment(asked)
    expect(gateway.payment(data.authority).body).toMatchObject({ amount: RIAL, currency })
    expect(data).toMatchObject({ session_id: "payses_1", unit: currency, ref_id: null })
    // Otherwise the gateway takes money for carts that never become an order.
    expect(gateway.payment(data.authority).body.metadata).toMatchObject({ auto_verify: false })
  })

  it.each([
    ["fractions", { ...asked, amount: 10_000.5 }, "whole amounts"],
    ["nothing", { ...asked, amount: 0 }, "whole amounts"],
    ["another currency", { ...asked, currency_code: "EUR" }, "IRR only, not in EUR"],
    ["less than the gateway takes", { ...asked, amount: 10 }, "validation error"],
  ])("refuses %s", async (_, input, message) => {
    await expect(aProvider().initiatePayment(input)).rejects.toThrow(message)
  })

  it("does not take what a storefront claims in a session's data", async () => {
    const forged = { ...asked, data: { session_id: "payses_1", ref_id: "1", amount: 1 } }
    const { data } = await aProvider().initiatePayment(forged)
    expect({ ...forged.data, ...data }).toMatchObject({ ref_id: null, amount: RIAL })
  })

  it("asks anew for another amount, and not for the same", async () => {
    const provider = aProvider()
    const { data } = await provider.initiatePayment(asked)
    const same = await provider.updatePayment({ ...asked, data: { ...data } })
    expect(same.data).toEqual(data)
    const other = await provider.updatePayment({ ...asked, amount: MORE_RIAL, data: { ...data } })
    expect(other.data).toMatchObject({ amount: MORE_RIAL, session_id: "payses_1" })
    expect(other.data?.authority).not.toBe(data.authority)
  })

  it("waits no longer than it may for a request", async () => {
    gateway.trouble({ request: "hang" })
    await expect(aProvider("rial", TIMEOUT_MS).initiatePayment(asked)).rejects.toMatchObject({
      outcome: "timeout",
      message: expect.stringContaining(`within ${TIMEOUT_MS} ms`),
    })
  })

  it("leaves open what it got no answer to, and takes it later once", async () => {
    const provider = aProvider()
    const data = await aPaid(provider)
    gateway.trouble({ verify: "hang" })
    const late = await aProvider("rial", TIMEOUT_MS).authorizePayment({ data: { ...data } })
    expect(late).toMatchObject({
      status: "pending",
      data: { is_unsettled: true, last_answer: { outcome: "timeout", code: "ETIMEDOUT" } },
    })
    gateway.trouble({ inquiry: "down" })
    // Nobody knows whether it was taken: it may not be let go.
    await expect(provider.deletePayment({ data: late.data })).rejects.toThrow("not known yet")
    const done = await provider.authorizePayment({ data: late.data })
    expect(done).toMatchObject({ status: "authorized", data: { is_unsettled: false } })
    await provider.authorizePayment({ data: done.data })
    expect(gateway.countOf("verify")).toBe(2)
  })

  it("takes 101 for success", async () => {
    const provider = aProvider()
    const data = await aPaid(provider)
    await provider.authorizePayment({ data: { ...data } })
    const again = await provider.authorizePayment({ data: { ...data } })
    expect(again).toMatchObject({ status: "authorized", data: { last_answer: { code: "101" } } })
  })

  it("keeps the masked card only", async () => {
    const provider = aProvider()
    const { data } = await provider.authorizePayment({ data: { ...(await aPaid(provider)) } })
    expect(data.card_pan).toBe("603799******5678")
    expect(JSON.stringify(data)).not.toMatch(/card_hash|6037997512345678/)
  })

  it("keeps no card that the gateway forgot to mask", async () => {
    const provider = aProvider()
    gateway.forgetToMask()
    const { data } = await provider.authorizePayment({ data: { ...(await aPaid(provider)) } })
    expect(data.card_pan).toBeNull()
  })

  it("does not take what the shopper did not pay", async () => {
    const provider = aProvider()
    const { data } = await provider.initiatePayment(asked)
    gateway.giveUp(data.authority)
    const answer = await provider.authorizePayment({ data: { ...data } })
    expect(answer).toMatchObject({ status: "error", data: { ref_id: null } })
  })

  it("gives back what was taken, once, and lets go what was not", async () => {
    const provider = aProvider()
    const open = await aPaid(provider)
    expect((await provider.cancelPayment({ data: { ...open } })).data).toMatchObject({
      reversed_at: null,
    })
    const { data } = await provider.authorizePayment({ data: { ...open } })
    const cancelled = await provider.cancelPayment({ data })
    expect(cancelled.data).toMatchObject({ reversed_at: expect.any(String) })
    await provider.cancelPayment({ data: cancelled.data })
    await provider.refundPayment({ data: cancelled.data, amount: RIAL })
    expect(gateway.countOf("reverse")).toBe(1)
  })

  it("gives back whole payments only, unless a refund in the panel was written down", async () => {
    const provider = aProvider()
    const { data } = await provider.authorizePayment({ data: { ...(await aPaid(provider)) } })
    await expect(provider.refundPayment({ data, amount: PART_RIAL })).rejects.toThrow("panel")
    const noted = { ...data, by_hand: [{ amount: PART_RIAL, reference: "R-1", used_for: null }] }
    await expect(provider.refundPayment({ data: noted, amount: PART_RIAL + 1 })).rejects.toThrow()
    const refunded = await provider.refundPayment({ data: noted, amount: PART_RIAL })
    // What was written down once is believed once.
    await expect(provider.refundPayment({ ...refunded, amount: PART_RIAL })).rejects.toThrow()
    expect(gateway.countOf("reverse")).toBe(0)
  })

  it("gives nothing back through the gateway after half an hour", async () => {
    const provider = aProvider()
    const { data } = await provider.authorizePayment({ data: { ...(await aPaid(provider)) } })
    const old = { ...data, verified_at: new Date(Date.now() - 31 * 60_000).toISOString() }
    await expect(provider.refundPayment({ data: old, amount: RIAL })).rejects.toThrow("panel")
    expect(gateway.countOf("reverse")).toBe(0)
  })
})
