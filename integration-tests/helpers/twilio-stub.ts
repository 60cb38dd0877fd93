import { Answer, anHttpStub, Call } from "./http-stub"

export const TWILIO_SID = "AC00000000000000000000000000000001"
export const TWILIO_TOKEN = "a-twilio-token"
export const TWILIO_NUMBER = "+15005550006"
/** Numbers that Twilio refuses, and why. */
export const REFUSED_NUMBERS: Record<string, { code: number; message: string }> = {
  "+15005550001": { code: 21211, message: "Invalid 'To' Phone Number" },
  "+15005550004": { code: 21610, message: "Attempt to send to unsubscribed recipient" },
  "+15005550009": { code: 21614, message: "'To' number is not a valid mobile number" },
  "+15005550003": { code: 21408, message: "Permission to send an SMS has not been enabled" },
}

export type TextMessage = { to: string; from: string | null; service: string | null; body: string }

const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
})

export type TwilioStub = ReturnType<typeof aTwilio>

/** Twilio's API of messages. Close it when done. */
export function aTwilio() {
  const texts: TextMessage[] = []
  const key = Buffer.from(`${TWILIO_SID}:${TWILIO_TOKEN}`).toString("base64")

  const answer = ({ method, path, headers, body }: Call): Answer => {
    if (headers.authorization !== `Basic ${key}`) return refusal(401, 20003, "Authenticate")
    if (method !== "POST" || path !== `/2010-04-01/Accounts/${TWILIO_SID}/Messages.json`) {
      return refusal(404, 20404, "The requested resource was not found")
    }
    const form = new URLSearchParams(body)
    const to = form.get("To") ?? ""
    const refused = REFUSED_NUMBERS[to]
    if (refused) return refusal(400, refused.code, refused.message)
    const [from, service] = [form.get("From"), form.get("MessagingServiceSid")]
    if (!from && !service) return refusal(400, 21603, "A 'From' phone number is required")
    texts.push({ to, from, service, body: form.get("Body") ?? "" })
    return { status: 201, body: { sid: `SM${texts.length}`, status: "queued", to } }
  }

  const stub = anHttpStub(answer)
  return {
    ...stub,
    texts,
    textsTo: (number: string) => texts.filter(({ to }) => to === number),
    reset: () => {
      texts.length = 0
      stub.calls.length = 0
    },
  }
}
