import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { tellStaffInvite } from "../../workflows/otp/tell-staff-invite"

type Args = SubscriberArgs<{ id: string }>

/** The dashboard shows the link as well, and sends an invitation again. */
export default async function mailStaffInvite({ event: { data }, container }: Args) {
  await tellStaffInvite(container, { id: data.id, now: new Date().toISOString() })
}

export const config: SubscriberConfig = { event: ["invite.created", "invite.resent"] }
