import { Answer, anHttpStub, Call } from "./http-stub"

export const SENDGRID_KEY = "SG.a-sendgrid-key"

/** A mail as it came, in SendGrid's words. */
export type SendgridMail = {
  personalizations: { to: { email: string; name?: string }[] }[]
  from: { email: string; name?: string }
  reply_to?: { email: string; name?: string }
  subject: string
  content: { type: string; value: string }[]
  headers?: Record<string, string>
  attachments?: { filename: string; content: string }[]
  tracking_settings?: object
}

const RESERVED =
  /^(x-sg-.*|received|dkim-signature|content-type|content-transfer-encoding|to|from|subject|reply-to|cc|bcc)$/i
const NOT_AN_ADDRESS = "nobody@invalid.example"

const refusal = (status: number, message: string, field: string | null): Answer => ({
  status,
  body: { errors: [{ message, field, help: null }] },
})

export type SendgridStub = ReturnType<typeof aSendgrid>

/** SendGrid's mail API. It knows no address `nobody@invalid.example`. Close it when done. */
export function aSendgrid() {
  const mails: SendgridMail[] = []

  const answer = ({ method, path, headers, body }: Call): Answer => {
    if (method !== "POST" || path !== "/v3/mail/send") return refusal(404, "Not found", null)
    if (headers.authorization !== `Bearer ${SENDGRID_KEY}`) {
      return refusal(401, "The provided authorization grant is invalid", null)
    }
    const mail: SendgridMail = JSON.parse(body)
    const reserved = Object.keys(mail.headers ?? {}).find((name) => RESERVED.test(name))
    if (reserved) return refusal(400, `The header ${reserved} is reserved`, `headers.${reserved}`)
    if (!mail.content?.every(({ value }) => value)) {
      return refusal(400, "The content value must be a string at least one character", "content.0")
    }
    if (mail.personalizations[0].to[0].email === NOT_AN_ADDRESS) {
      return refusal(400, "Does not contain a valid address.", "personalizations.0.to.0.email")
    }
    mails.push(mail)
    const id = `sg-${mails.length}`
    return { status: 202, body: "", headers: { "x-message-id": id } }
  }

  const stub = anHttpStub(answer)
  return {
    ...stub,
    mails,
    mailsTo: (address: string) =>
      mails.filter(({ personalizations }) =>
        personalizations.some(({ to }) => to.some(({ email }) => email === address))
      ),
    reset: () => {
      mails.length = 0
      stub.calls.length = 0
    },
  }
}
