import {
  NOTICE_KEYS,
  NoticeDefinition,
  NoticeKey,
  NOTICES,
} from "../../../src/modules/notice/catalogue"
import { Telltale } from "../../../src/modules/notice/messages/content"
import { contentOf } from "../../../src/modules/notice/messages/content-of"
import { TEMPLATES } from "../../../src/modules/notice/messages/templates"
import { renderSms, SMS_LENGTH_MAX } from "../../../src/modules/notice/rendering/sms"

const SMS_PART = 160
/** The alphabet of text messages (GSM 03.38) as far as English needs it. */
const GSM = /^[A-Za-z0-9 \r\n@£$¥!"#%&'()*+,\-./:;<=>?_^{}\\[\]~|€]*$/

const sites = { storefront: "https://shop.example", dashboard: "https://admin.example/app" }
const setting = { sites, brand: { name: "Bazaar" } }

const sms = (key: NoticeKey, facts: object = {}, its = setting) => {
  const { sample, sample_secret: secret } = TEMPLATES[key]
  const tale = { key, facts: { ...sample, ...facts }, secret } as Telltale
  return renderSms(contentOf(tale, { locale: "en", time_zone: "UTC", brand: "Bazaar" }), its)
}
const carried = NOTICE_KEYS.filter((key) => {
  const { channels, optional = [] }: NoticeDefinition = NOTICES[key]
  return [...channels, ...optional].includes("sms")
})

describe("a text message", () => {
  it("with a code begins with it, and tells the phone for which site it is", () => {
    expect(sms("sign_in_code")).toBe(
      "482913 is your Bazaar code. It expires in 5 minutes. Never share it with anyone." +
        "\n\n@shop.example #482913"
    )
  })

  it("with a code names no site where there is no https, which phones would not believe", () => {
    const local = { ...setting, sites: { ...sites, storefront: "http://localhost:8000" } }
    expect(sms("sign_in_code", {}, local)).toBe(
      "482913 is your Bazaar code. It expires in 5 minutes. Never share it with anyone."
    )
  })

  it("says who writes, what happened, and where to go", () => {
    expect(sms("order_placed")).toBe(
      "Bazaar: Thank you! Your order #1042 for $109.45 is placed. " +
        "https://shop.example/orders/order_01JDSAMPLE"
    )
    expect(sms("auction_won", { title: "Lamp", due_at: "2026-12-04T18:30:00Z" })).toBe(
      "Bazaar: You won Lamp for $1,240.00. Please pay by Fri, Dec 4, 2026, 6:30 PM UTC: " +
        "https://shop.example/auctions/auc_01JDSAMPLE/checkout"
    )
  })

  it.each(carried)("about %s is of plain letters, and short", (key) => {
    expect(sms(key)).toMatch(GSM)
    expect(sms(key).length).toBeLessThanOrEqual(SMS_PART * 2)
  })

  it("has plain letters for those that would halve it", () => {
    const text = sms("order_cancelled", { is_whole: true })
    expect(text).toMatch(GSM)
    const fancy = sms("auction_won", { title: "“Leica” – the ‘old’ one…", due_at: null })
    expect(fancy).toContain(`You won "Leica" - the 'old' one... for $1,240.00.`)
    expect(sms("order_placed", { total: { amount: 9, currency_code: "irr" } })).toContain("IRR 9 ")
  })

  it("that is too long is cut, never its link and never a character", () => {
    const facts = { reason: `${"🏺".repeat(400)}` }
    const text = sms("business_profile_rejected", facts)
    expect(text.length).toBeLessThanOrEqual(SMS_LENGTH_MAX)
    expect(text).toMatch(/🏺\.\.\. https:\/\/shop\.example\/account\/business-profile$/)
    expect(text).not.toMatch(/\p{Surrogate}/u)
  })
})
