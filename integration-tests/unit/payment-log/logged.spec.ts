import { PaymentCall } from "../../../src/modules/payment-log/call"
import { logged } from "../../../src/modules/payment-log/logged"
import { toMinor } from "../../../src/lib/money"

type Call = (input: object) => Promise<object>

class Bank {
  static identifier = "bank"
  async authorizePayment(input: object) {
    return await this.getPaymentStatus(input)
  }
  async getPaymentStatus(input: object) {
    return { status: "authorized", data: { session_id: "payses_1234", ...input } }
  }
  refundPayment: Call = async () => {
    throw Object.assign(new Error("Card 6037997512345678 was declined"), {
      type: "StripeCardError",
      code: "card_declined",
    })
  }
  cancelPayment: Call = async () => {
    throw new DOMException("The operation was aborted due to timeout", "TimeoutError")
  }
  capturePayment: Call = async () => {
    throw new Error("socket hang up")
  }
  describe() {
    return "a bank"
  }
}

const aBank = (record?: (call: PaymentCall) => Promise<void>) => {
  const calls: PaymentCall[] = []
  const payment_log = { record: record ?? (async (call: PaymentCall) => void calls.push(call)) }
  // What is given back has the methods of what was given.
  const bank = new (logged(Bank, "main"))({ payment_log }, {}) as Bank
  return { bank, calls }
}

describe("a logged provider", () => {
  it("is the provider in everything else", () => {
    expect(logged(Bank)).toHaveProperty("identifier", "bank")
    expect(aBank().bank.describe()).toBe("a bank")
  })

  it("notes a call once, although the provider calls itself", async () => {
    const { bank, calls } = aBank()
    const input = { amount: 12.5, currency_code: "usd", context: { idempotency_key: "pay_9876" } }
    expect(await bank.authorizePayment(input)).toMatchObject({ status: "authorized" })
    expect(calls).toMatchObject([
      {
        ...{ provider_id: "pp_bank_main", action: "authorize", outcome: "ok" },
        ...{ amount: toMinor(12.5, 2), currency_code: "usd", decimals: 2 },
        ...{ session_id: "payses_1234", payment_id: "pay_9876" },
      },
    ])
    expect(calls[0].duration_ms).toBeGreaterThanOrEqual(0)
  })

  it.each([
    ["refundPayment", "refused", "card_declined"],
    ["cancelPayment", "timeout", "23"],
    ["capturePayment", "error", null],
  ] as const)("tells how %s went, and lets its error through", async (method, outcome, code) => {
    const { bank, calls } = aBank()
    await expect(bank[method]({ amount: 1, currency_code: "usd" })).rejects.toThrow()
    expect(calls).toMatchObject([{ outcome, code, response: null }])
    expect(JSON.stringify(calls)).not.toContain("6037997512345678")
  })

  it.each([
    ["throws", () => Promise.reject(new Error("the log is full"))],
    ["breaks", undefined],
  ])("works although the log %s", async (how, record) => {
    const bank =
      how === "breaks"
        ? (new (logged(Bank))({ payment_log: null } as object, {}) as Bank)
        : aBank(record).bank
    await expect(bank.authorizePayment({})).resolves.toMatchObject({ status: "authorized" })
    await expect(bank.refundPayment({})).rejects.toThrow("was declined")
  })
})
