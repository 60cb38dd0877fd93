import fc from "fast-check"
import { NOTICE_KEYS, NoticeKey } from "../../../src/modules/notice/catalogue"
import { NoticeContent, Telltale } from "../../../src/modules/notice/messages/content"
import { contentOf } from "../../../src/modules/notice/messages/content-of"
import { LANGUAGES, LOCALES } from "../../../src/modules/notice/messages/languages"
import { TEMPLATES } from "../../../src/modules/notice/messages/templates"

type Words = string | string[] | { [name: string]: Words }

/** "a.b" for each text. Which forms of a plural there are is each language's own affair. */
function namesIn(words: Words, path = ""): string[] {
  if (typeof words === "string" || Array.isArray(words)) {
    return [path.replace(/_(zero|one|two|few|many|other)$/, "")]
  }
  return Object.entries(words).flatMap(([name, inner]) =>
    namesIn(inner, path ? `${path}.${name}` : name)
  )
}
const namesOf = (words: Words) => [...new Set(namesIn(words))].sort()

const english = LANGUAGES.en as { [key: string]: { [name: string]: Words } }
const language = { locale: "en", time_zone: "UTC", brand: "Bazaar" }
const sampleOf = (key: NoticeKey, facts: object = {}) => {
  const { sample, sample_secret: secret } = TEMPLATES[key]
  return contentOf({ key, facts: { ...sample, ...facts }, secret } as Telltale, language)
}
const textsOf = ({ title, body, short, paragraphs, rows, goods, why, ...rest }: NoticeContent) => [
  ...[title, body, short, ...paragraphs, why, rest.goods_note ?? "", rest.action?.label ?? ""],
  ...rows.flatMap(({ label, value }) => [label, value]),
  ...goods.flatMap((one) => [one.title, one.detail, one.value]),
]

describe("the words", () => {
  it("finds a name that one language has and another has not", () => {
    const one = { order: { title: "A", more_one: "B", more_other: "C", notes: ["D"] } }
    expect(namesOf(one)).toEqual(["order.more", "order.notes", "order.title"])
    expect(namesOf({ order: { title: "A", more_few: "B" } })).not.toEqual(namesOf(one))
  })

  it.each(LOCALES)("have the same names in %s as in English", (locale) => {
    expect(namesOf(LANGUAGES[locale])).toEqual(namesOf(LANGUAGES.en))
  })

  it.each(NOTICE_KEYS)("ask of %s only for what its facts have", (key) => {
    const asked = JSON.stringify(english[key]).matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)
    const { sample, shows_code, count } = TEMPLATES[key]
    const given = [...Object.keys(sample), "brand"]
    if (shows_code) given.push("code")
    if (count) given.push("count")
    expect([...asked].map(([, name]) => name).filter((name) => !given.includes(name))).toEqual([])
  })

  it("write no format that nobody knows", () => {
    const formats = JSON.stringify(english).matchAll(/\{\{\w+, (\w+)\}\}/g)
    const known = ["money", "moment", "number", "short", "channel"]
    expect([...formats].map(([, name]) => name).filter((name) => !known.includes(name))).toEqual([])
  })

  it.each(NOTICE_KEYS)("say all of the sample of %s", (key) => {
    const content = sampleOf(key)
    for (const text of textsOf(content)) {
      expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object|[\ue000\ue001]/)
      // A name of words that are missing.
      expect(text).not.toMatch(/^\w+\.\w+$/)
    }
    expect(content.title).not.toBe("")
    expect(content.body).toMatch(/[.!:?]$|: .+/)
    expect(content.title.length).toBeLessThanOrEqual(80)
    expect(content.why).toContain("You received this message because")
  })

  it("name no product of ours: the marketplace has its own name", () => {
    const named = NOTICE_KEYS.filter((key) => /souk|medusa/i.test(textsOf(sampleOf(key)).join(" ")))
    expect(named).toEqual([])
  })
})

describe("each wording", () => {
  // A key, what differs from its sample, its title, and a part of its body.
  const wordings: [NoticeKey, object, string, string][] = [
    ["sign_in_code", { purpose: "verify" }, "Your Bazaar verification code", "can be reached here"],
    ["sign_in_code", { purpose: "change" }, "Your Bazaar confirmation code", "finish the change"],
    ["sign_in_code", { minutes: 1 }, "Your Bazaar sign-in code", "expires in 1 minute."],
    ["contact_changed", { is_new: true }, "Your Bazaar account has a new email address", "uses"],
    [
      "contact_changed",
      { channel: "sms" },
      "The phone number of your Bazaar account was changed",
      "text messages",
    ],
    [
      "contact_changed",
      { channel: "sms", is_new: true },
      "Your Bazaar account has a new phone number",
      "uses",
    ],
    ["order_shipped", { seller_name: null }, "Your order #1042 is on its way", "handed over"],
    ["order_delivered", { seller_name: null }, "Your order #1042 was delivered", "Your items have"],
    ["order_cancelled", { is_whole: true }, "Your order #1042 was cancelled", "None of its items"],
    [
      "order_cancelled",
      { seller_name: null },
      "Part of your order #1042 was cancelled",
      "These items will not",
    ],
    ["auction_won", { due_at: null, title: "Lamp" }, "You won: Lamp", "yours for $1,240.00."],
    [
      "auction_lost",
      { price: null, title: "Lamp" },
      "The auction has ended: Lamp",
      "without a sale",
    ],
    [
      "auction_payment_reminder",
      { hours_left: 12, title: "Lamp" },
      "12 hours left to pay for Lamp",
      "Please pay by",
    ],
    [
      "auction_payment_reminder",
      { hours_left: 1, title: "Lamp" },
      "1 hour left to pay for Lamp",
      "Please pay by",
    ],
    [
      "auction_payment_reminder",
      { hours_left: 0.4, title: "Lamp" },
      "Last chance to pay for Lamp",
      "Please pay by",
    ],
    ["violation_appeal_answered", { is_accepted: false }, "Your appeal was turned down", "stays"],
    [
      "customer_restricted",
      { kind: "blocked" },
      "Your Bazaar account is blocked",
      "not buy or bid",
    ],
    [
      "customer_restricted",
      { kind: "prepay_only" },
      "You can only order with payment in advance",
      "paid when you place them",
    ],
    [
      "customer_restriction_lifted",
      { kind: "blocked" },
      "Your Bazaar account is no longer blocked",
      "Welcome back",
    ],
    [
      "customer_restriction_lifted",
      { kind: "prepay_only" },
      "You can choose how to pay again",
      "all ways to pay",
    ],
    ["store_closed", { reason: null }, "Clay & Kiln is closed", "no longer on sale."],
    ...(["no_bids", "reserve_not_met", "payment_defaulted", "voided", null] as const).map(
      (unsold_reason): [NoticeKey, object, string, string] => [
        "store_auction_ended",
        { is_sold: false, price: null, title: "Lamp", unsold_reason },
        "Not sold: Lamp",
        {
          no_bids: "without a bid",
          reserve_not_met: "reserve price",
          payment_defaulted: "did not pay in time",
          voided: "taken out",
          null: "without a sale",
        }[`${unsold_reason}`],
      ]
    ),
    ["stock_low", { available: 0, title: "Lamp" }, "Out of stock: Lamp", "sold out"],
    ["stock_low", { available: -3, title: "Lamp" }, "Out of stock: Lamp", "sold out"],
    ["stock_low", { available: 1, title: "Lamp" }, "Low on stock: Lamp", "Only 1 is left"],
    ["merchant_stock_low", { available: 0, title: "Lamp" }, "Out of stock: Lamp", "has sold out"],
    ["payout_failed", { is_reversed: true }, "Your payout of $1,893.20 came back", "again"],
    ["merchant_payout_failed", { is_reversed: true }, "Payout to Clay & Kiln came back", "again"],
    ["refund_decided", { is_approved: false }, "Refund of $18.50 turned down", "did not refund"],
    ["merchant_payment_unmatched", { is_taken: false }, "A payment without an order", "not taken"],
    ["merchant_ledger_differs", { difference_count: 1 }, "The books differ in 1 place", "ledger"],
    ["merchant_messages_dead", { count: 1 }, "1 message could not be sent", "by email"],
    ["merchant_messages_dead", { channel: "sms" }, "12 messages could not be sent", "text message"],
  ]
  it.each(wordings)("of %s with %j is titled %s", (key, facts, title, part) => {
    const content = sampleOf(key, facts)
    expect(content.title).toBe(title)
    expect(content.body).toContain(part)
  })
})

describe("what people have written", () => {
  const sly = fc.oneof(
    fc.constantFrom("{{reason}}", "{{price, money}}", "$t(order_paid.title)", "$&", "$1", "%s"),
    fc.constantFrom("\ue0000\ue001", "\ue0001\ue001", "{{", "<b>", "constructor", "__proto__"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 60 })
  )

  it("is told as it stands, whatever it looks like", () => {
    fc.assert(
      fc.property(sly, sly, (seller_name, reason) => {
        const { body } = sampleOf("application_rejected", { seller_name, reason })
        expect(body).toBe(`${seller_name} cannot sell on Bazaar for now. Our reason: ${reason}`)
      }),
      { numRuns: 500 }
    )
  })

  it("is one line in a title, and cut there and not below", () => {
    const title = `A lamp\nBcc: everybody@example.com ${"of brass ".repeat(10)}`
    const content = sampleOf("auction_outbid", { title })
    expect(content.title).toBe("You were outbid: A lamp Bcc: everybody@example.com of brass o…")
    expect(content.goods[0].title).toBe(title)
  })

  it("is never cut through a character", () => {
    const { title } = sampleOf("auction_cancelled", { title: "🏺".repeat(60) })
    expect(title).toBe(`The auction was cancelled: ${"🏺".repeat(44)}…`)
  })
})
