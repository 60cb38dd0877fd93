import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PasswordReset, tellPasswordReset } from "../../workflows/otp/tell-password-reset"

type Args = SubscriberArgs<PasswordReset>

/** Whoever waits for a mail that got lost here asks again. */
export default async function mailPasswordReset({ event: { data }, container }: Args) {
  await tellPasswordReset(container, { ...data, now: new Date().toISOString() })
}

export const config: SubscriberConfig = { event: "auth.password_reset" }
