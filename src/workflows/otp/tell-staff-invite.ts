import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import NoticeModuleService from "../../modules/notice/service"
import { tellPeopleWorkflow } from "../notice/tell-people"

type TellStaffInvite = { id: string; now: string }
type Invite = { email: string; token: string; expires_at: string | Date; accepted: boolean }

/** Mails an invitation to the merchant's staff; the platform makes it and sends nothing. */
export async function tellStaffInvite(
  container: MedusaContainer,
  { id, now }: TellStaffInvite
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "invite",
    fields: ["email", "token", "expires_at", "accepted"],
    filters: { id },
  })
  // The fields asked for are those of the type.
  const [invite] = data as Invite[]
  if (!invite || invite.accepted) return
  const { email, token } = invite
  const expires_at = new Date(invite.expires_at).toISOString()
  await tellPeopleWorkflow(container).run({
    input: {
      notices: [
        {
          key: "staff_invited",
          // Sent again, it has another token and another end.
          event_key: `staff_invited:${id}:${expires_at}`,
          recipient: { type: "guest", id: email.toLowerCase(), email },
          facts: { expires_at },
          sealed_secret: container.resolve<NoticeModuleService>(NOTICE_MODULE).sealSecret(token),
          expires_at,
        },
      ],
      now,
    },
  })
}
