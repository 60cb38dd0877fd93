import * as fc from "fast-check"
import { findContacts, judge, MASK } from "../../../src/modules/conversation/contact-data"

const kinds = (text: string) => findContacts(text).map(({ kind }) => kind)
const hidden = (text: string) => {
  const judged = judge(text, "mask")
  return "body" in judged ? judged.body : null
}

describe("what leads out of the marketplace is found", () => {
  it.each([
    ["email", "write to ann@example.com please"],
    ["email", "ann.b+shop@mail.example.co.uk"],
    ["email", "ann (at) example (dot) com"],
    ["email", "ann[at]example.com"],
    ["email", "ann at example dot com"],
    ["email", "به من ایمیل بزن: sara @ example.ir"],
    ["email", "sara ات gmail نقطه com"],
    ["link", "see https://shop.example.com/teapot?x=1"],
    ["link", "www.example.org"],
    ["link", "buy at mystore.com instead"],
    ["link", "t.me/claykiln"],
    ["link", "فروشگاه من kolbeh.ir است"],
    ["iban", "DE89 3704 0044 0532 0130 00"],
    ["iban", "pay to GB82WEST12345698765432 today"],
    ["iban", "IR16 0170 0000 0010 9876 5432 10"],
    ["iban", "شبا: 160170000000109876543210"],
    ["phone", "+49 151 23456789"],
    ["phone", "0049-151-23456789"],
    ["phone", "09123456789"],
    ["phone", "۰۹۱۲ ۳۴۵ ۶۷۸۹"],
    ["phone", "٠٩١٢٣٤٥٦٧٨٩"],
    ["phone", "0912 dash 345 dash 6789"],
    ["phone", "۰۹۱۲ خط ۳۴۵ خط ۶۷۸۹"],
    ["phone", "0 9 1 2 3 4 5 6 7 8 9"],
    ["phone", "0912.345.67.89"],
    ["phone", "0912\u200b345\u200b6789"],
    ["phone", "(555) 123-4567"],
    ["phone", "555.123.4567"],
    ["phone", "021-88776655"],
    ["phone", "01.23.45.67.89"],
    ["phone", "whatsapp: 9123456789"],
    ["phone", "zero nine one two three four five six seven eight nine"],
    ["phone", "صفر نه یک دو سه چهار پنج شش هفت هشت نه"],
  ])("%s in: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind])
  })

  it("each of several, and what stands between them stays", () => {
    expect(hidden("Mail ann@example.com or call 0912 345 6789, thanks")).toBe(
      `Mail ${MASK} or call ${MASK}, thanks`
    )
    expect(hidden("IBAN DE89370400440532013000 please")).toBe(`IBAN ${MASK} please`)
  })

  it("property: nothing of a number is left, however it is written", () => {
    const separators = fc.constantFrom("", " ", "-", ".", " - ", "\u200b", " dash ", " خط ")
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
    const persian = fc.boolean()
    fc.assert(
      fc.property(separators, digits, persian, (gap, rest, isPersian) => {
        const groups = ["09", ...(rest.join("").match(/\d{3}/g) ?? [])]
        const written = groups.map((group) => (isPersian ? inPersian(group) : group)).join(gap)
        expect(hidden(`Hello ${written} bye`)).toBe(`Hello ${MASK} bye`)
      })
    )
  })

  it("property: what was hidden is not found again", () => {
    const parts = fc.constantFrom("a@b.com", "+4915123456789", "www.x.org", "hello", "12", "\n")
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const text = words.join(" ")
        expect(findContacts(hidden(text)!)).toEqual([])
      })
    )
  })
})

const inPersian = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))

describe("what people talk about in a shop is left alone", () => {
  it.each([
    "It costs 1,234,567.00 Toman, or 12.50 USD",
    "۱٬۲۵۰٬۰۰۰ تومان",
    "Order #1042 came on 2026-11-22 at 10:30",
    "01.02.2026 10:30 and 05.02.2026 18:00",
    "Is it 90x60x75 cm? Mine is 0.25 0.5 0.75 1.25",
    "Sizes 36 37 38 39 40 41 42, or 00 0 2 4 6 8 10 12",
    "Tracking JJD000390007741234567",
    "I am at home. Please call",
    "e.g. this one.It is nice",
    "Order 12345678 of 22.11.26 for 1 200 000 Rial",
    "one two three, four",
    "call 1200000 toman a fair price",
  ])("%s", (text) => {
    expect(findContacts(text)).toEqual([])
  })

  const two = (n: number) => String(n).padStart(2, "0")
  const price = fc
    .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
    .chain(([whole, cents]) =>
      fc.constantFrom(
        `$${whole}`,
        `${whole}.${two(cents)} USD`,
        `${whole.toLocaleString("en")}.${two(cents)}`,
        `${whole.toLocaleString("de")},${two(cents)} EUR`,
        `${whole} تومان`
      )
    )
  const order_number = fc
    .integer({ min: 1, max: 99_999_999 })
    .chain((n) => fc.constantFrom(`#${n}`, `order ${n}`, `سفارش ${inPersian(String(n))}`))
  const size = fc
    .tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 400 })))
    .chain(([a, b, c]) => fc.constantFrom(`${a}x${b}x${c}`, `${a} cm`, `size ${a}`, `${a}/10 mm`))
  const date = fc
    .tuple(
      fc.integer({ min: 1990, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 })
    )
    .chain(([y, m, d]) =>
      fc.constantFrom(
        ...[`${y}-${two(m)}-${two(d)}`, `${two(d)}.${two(m)}.${y}`, `${m}/${d}/${y}`],
        ...[`${two(d)}.${two(m)}.${y} ${two(m)}:${two(d)}`, `${y - 621}/${two(m)}/${two(d)}`]
      )
    )
  const word = fc.constantFrom("the", "costs", "on", "is", "قیمت", "and", "for", "pieces,")

  it("property: prices, order numbers, sizes and dates among words", () => {
    const thing = fc.oneof(price, order_number, size, date)
    fc.assert(
      fc.property(fc.array(fc.tuple(word, thing), { minLength: 1, maxLength: 6 }), (pairs) => {
        expect(findContacts(pairs.flat().join(" "))).toEqual([])
      }),
      { numRuns: 1_000 }
    )
  })
})

describe("what a mode does", () => {
  const text = "call +49 151 23456789"
  it("off finds nothing, warn says so, mask hides it, block refuses it", () => {
    const said = { body: text, contact_kinds: [], is_masked: false }
    expect(judge(text, "off")).toEqual(said)
    expect(judge(text, "warn")).toEqual({ ...said, contact_kinds: ["phone"] })
    expect(judge(text, "mask")).toEqual({
      ...{ body: `call ${MASK}`, contact_kinds: ["phone"], is_masked: true },
    })
    expect(judge(text, "block")).toEqual({ refused: ["phone"] })
    expect(judge("hello", "block")).toEqual({ ...said, body: "hello" })
  })

  it("takes no longer for words that were made to be slow", () => {
    const begun = performance.now()
    for (const part of ["a.", "0 ", "one ", "a@", "1-", "A1 ", "dash "]) {
      judge(part.repeat(2_000).slice(0, 2_000), "mask")
    }
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
