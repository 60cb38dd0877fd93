import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import jwt from "jsonwebtoken"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import type { NewNotice } from "../../modules/notice/telling"
import { tellPeopleWorkflow } from "../notice/tell-people"
import { customerOf, findLogin, PASSWORD } from "./logins"

/** What the platform announces when somebody has forgotten a password. */
export type PasswordReset = { entity_id: string; actor_type: string; token: string }

async function noticesOf(
  container: MedusaContainer,
  { entity_id: email, actor_type, token }: PasswordReset
): Promise<NewNotice[]> {
  // It was made a moment ago by this server; the id is the same if the event comes twice.
  const claims = jwt.decode(token, { json: true })
  const login = await findLogin(container, PASSWORD, email)
  // The platform makes tokens for other ways to sign in as well, which have no password to reset.
  if (!login || claims?.provider !== PASSWORD) return []
  const told = {
    event_key: `password_reset:${claims.jti}`,
    facts: { email },
    // What workflows give each other may be kept by the platform, so it begins its way sealed.
    sealed_secret: container.resolve<NoticeModuleService>(NOTICE_MODULE).sealSecret(token),
    ...(claims.exp && { expires_at: new Date(claims.exp * 1000).toISOString() }),
  }
  if (actor_type === "customer") {
    const id = customerOf(login)
    const recipient: NewNotice["recipient"] = id
      ? { type: "customer", id, email }
      : { type: "guest", id: email, email }
    return [{ ...told, key: "password_reset", recipient }]
  }
  const user_id = login.app_metadata?.user_id
  // A shopper who asks in the dashboard has no password there.
  if (actor_type !== "user" || typeof user_id !== "string") return []
  const { data: members } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["id"],
    filters: { user_id },
  })
  const key = members.length ? "store_password_reset" : "staff_password_reset"
  return [{ ...told, key, recipient: { type: "user", id: user_id, email } }]
}

/** Mails the link that sets a new password. The platform makes the link's token and sends nothing. */
export async function tellPasswordReset(
  container: MedusaContainer,
  { now, ...reset }: PasswordReset & { now: string }
): Promise<void> {
  const notices = await noticesOf(container, reset)
  if (notices.length) await tellPeopleWorkflow(container).run({ input: { notices, now } })
}
