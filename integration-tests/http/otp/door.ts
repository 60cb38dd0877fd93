import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { unseal } from "../../../src/lib/seal"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { SECRET_PURPOSE } from "../../../src/modules/notice/rules"
import NoticeModuleService from "../../../src/modules/notice/service"
import { OTP_MODULE } from "../../../src/modules/otp"
import OtpModuleService from "../../../src/modules/otp/service"
import { Actor, withToken } from "../../helpers/actors"
import { reactionsTo } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

export const CODE_URL = "/auth/customer/otp"
export const VERIFICATIONS_URL = "/store/customers/me/verifications"
/** Of a tests' environment, which sets no other. */
const SECRETS_KEY = "for-development-only"

export const otpOf = (container: MedusaContainer) => container.resolve<OtpModuleService>(OTP_MODULE)
const noticesOf = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

/** Where a request comes from, as the one proxy in front says. */
export const from = (address: string, headers: Record<string, string> = {}) => ({
  headers: { "x-forwarded-for": address, ...headers },
})

export const claimsIn = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())

/** What waits to be sent to an address or a number, the newest first. */
export const lettersTo = async (container: MedusaContainer, to: string, key?: string) =>
  await noticesOf(container).listNoticeMessages(
    { to, ...(key && { key }) },
    { order: { created_at: "DESC", id: "DESC" } }
  )

export const secretOf = (letter: { secret: string | null }) =>
  unseal(letter.secret ?? "", SECRETS_KEY, SECRET_PURPOSE)

/** The newest code on its way there. */
export async function codeFor(container: MedusaContainer, to: string) {
  const [letter] = await lettersTo(container, to, "sign_in_code")
  return secretOf(letter)
}

/** Six digits that are not these. */
export const another = (code: string, by = 1) =>
  String((Number(code) + by) % 1_000_000).padStart(6, "0")

/** Somebody who asks for codes and gives them back. */
export function aVisitorAtTheDoor(api: Api, container: MedusaContainer, address = "203.0.113.1") {
  const where = from(address)
  const ask = async (identifier: string, how = where): Promise<string> => {
    const channel = identifier.includes("@") ? "email" : "sms"
    const { data } = await api.post(CODE_URL, { channel, identifier }, how)
    return data.location.replace(/^otp:/, "")
  }
  const give = async (challenge_id: string, code: string, how = where) =>
    await api.post(CODE_URL, { challenge_id, code }, how)
  /** The whole way, to a token. */
  const signIn = async (identifier: string, how = where): Promise<string> => {
    const id = await ask(identifier, how)
    const { data } = await give(id, await codeFor(container, identifier.trim().toLowerCase()), how)
    return data.token
  }
  /** The same, and an account at the end. */
  const signUp = async (visitor: Actor, identifier: string, profile: object = {}) => {
    const first = await signIn(identifier)
    const { data } = await api.post("/store/customers", profile, withToken(visitor, first))
    await letWaitPass(container)
    return { customer: data.customer, token: await signIn(identifier) }
  }
  /** As the link in the mail does it. */
  const resetPassword = async (email: string, password: string) => {
    const reset = reactionsTo(container, ["auth.password_reset"])
    await api.post("/auth/customer/emailpass/reset-password", { identifier: email }, where)
    await reset
    const [letter] = await lettersTo(container, email, "password_reset")
    const headers = { ...where.headers, authorization: `Bearer ${secretOf(letter)}` }
    await api.post("/auth/customer/emailpass/update", { password }, { headers })
  }
  /** A customer proves an address, or the one to replace it. */
  const prove = async (owner: Actor, purpose: "verify" | "change", identifier: string) => {
    const channel = identifier.includes("@") ? "email" : "sms"
    const { data } = await api.post(VERIFICATIONS_URL, { channel, identifier, purpose }, owner)
    const code = await codeFor(container, identifier.toLowerCase())
    const url = `${VERIFICATIONS_URL}/${data.verification.id}`
    return (await api.post(url, { code }, owner)).data.customer
  }
  return { ask, give, signIn, signUp, resetPassword, prove }
}

const earlier = (at: Date, seconds: number) => new Date(at.getTime() - seconds * 1000)

/** As if everything so far had happened ten minutes before. */
export async function letWaitPass(container: MedusaContainer) {
  const otp = otpOf(container)
  const open = await otp.listOtpChallenges({})
  await otp.updateOtpChallenges(
    open.map(({ id, sent_at, expires_at }) => ({
      ...{ id, sent_at: earlier(sent_at, 600), expires_at: earlier(expires_at, 600) },
    }))
  )
}

/** As if the longest wait were over; codes on their way stay good. */
export async function letBeSentAgain(container: MedusaContainer) {
  const otp = otpOf(container)
  const open = await otp.listOtpChallenges({})
  await otp.updateOtpChallenges(
    open.map(({ id, sent_at }) => ({ id, sent_at: earlier(sent_at, 121) }))
  )
}

/** An account with a login as the tables have it after a sign-up by code. */
export async function registerByCode(container: MedusaContainer, email: string) {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true })
  await container.resolve(Modules.AUTH).createAuthIdentities({
    app_metadata: { customer_id: customer.id },
    provider_identities: [{ provider: "otp", entity_id: email }],
  })
  return customer.id
}
