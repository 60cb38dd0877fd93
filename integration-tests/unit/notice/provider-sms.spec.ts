import { readRefusal } from "../../../src/lib/delivery-refusal"
import SmsProvider, { SMS_LENGTH_MAX } from "../../../src/providers/sms/service"
import {
  aTwilio,
  REFUSED_NUMBERS,
  TWILIO_NUMBER,
  TWILIO_SID,
  TWILIO_TOKEN,
} from "../../helpers/twilio-stub"

const twilio = aTwilio()
afterAll(() => twilio.close())
beforeEach(() => twilio.reset())

const account = { account_sid: TWILIO_SID, auth_token: TWILIO_TOKEN, timeout_ms: 500 }
const from = (sender: string, api_url = twilio.url) =>
  new SmsProvider({}, { ...account, from: sender, api_url })
const provider = from(TWILIO_NUMBER)
const sms = (text: string, to = "+4915112345678") => ({
  ...{ to, channel: "sms", template: "sign_in_code" },
  content: { text, html: "", subject: "" },
})
const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => Promise.reject(new Error("It was not refused")),
    (error) => readRefusal(error)
  )

it("sends from a number, in every script", async () => {
  expect(await provider.send(sms("کد شما ۱۲۳۴۵۶ است 😀"))).toEqual({ id: "twilio:SM1" })
  expect(twilio.texts).toEqual([
    { to: "+4915112345678", from: TWILIO_NUMBER, service: null, body: "کد شما ۱۲۳۴۵۶ است 😀" },
  ])
})

it("sends through a messaging service", async () => {
  await from("MG00000000000000000000000000000009").send(sms("Hello"))
  expect(twilio.texts).toMatchObject([
    { from: null, service: "MG00000000000000000000000000000009" },
  ])
})

it("cuts a text that would become too many parts, between two characters", async () => {
  await provider.send(sms("😀".repeat(SMS_LENGTH_MAX)))
  await provider.send(sms("😀".repeat(SMS_LENGTH_MAX + 1)))
  expect(twilio.texts.map(({ body }) => body)).toEqual([
    "😀".repeat(SMS_LENGTH_MAX),
    `${"😀".repeat(SMS_LENGTH_MAX - 1)}…`,
  ])
})

const permanent: Record<number, boolean> = { 21211: true, 21610: true, 21614: true, 21408: false }
it.each(Object.entries(REFUSED_NUMBERS))("%s is refused as %j", async (to, { code, message }) => {
  expect(await refusalOf(provider.send(sms("Hello", to)))).toEqual({
    words: `Twilio: 400 ${message} (${code})`,
    is_permanent: permanent[code],
    retry_after_ms: null,
  })
})

it("our own trouble is worth a later try", async () => {
  const other = { ...account, auth_token: "another", from: TWILIO_NUMBER, api_url: twilio.url }
  expect(await refusalOf(new SmsProvider({}, other).send(sms("Hello")))).toEqual({
    ...{ words: "Twilio: 401 Authenticate (20003)", is_permanent: false, retry_after_ms: null },
  })
})

it.each(["015112345678", "+49", "+4915112345678 ", "+49151\r\n12345678", "leila@shop.example"])(
  "%j is no number, and Twilio is not asked",
  async (to) => {
    expect(await refusalOf(provider.send(sms("Hello", to)))).toEqual({
      words: "This is not a phone number like +49301234567",
      ...{ is_permanent: true, retry_after_ms: null },
    })
    expect(twilio.calls).toHaveLength(0)
  }
)
