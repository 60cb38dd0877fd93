import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OtpEvents, SignedIn } from "../../modules/otp/events"
import { noteSignInWorkflow } from "../../workflows/otp/note-sign-in"

type Args = SubscriberArgs<SignedIn>

/** What is lost here is a notice; the sign-in itself waits for none of it. */
export default async function noteSignIn({ event: { data }, container }: Args) {
  await noteSignInWorkflow(container).run({ input: data })
}

export const config: SubscriberConfig = { event: OtpEvents.SIGNED_IN }
