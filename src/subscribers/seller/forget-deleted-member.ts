import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { UserWorkflowEvents } from "@medusajs/framework/utils"
import { forgetDeletedUserWorkflow } from "../../workflows/seller/forget-deleted-user"

type Args = SubscriberArgs<{ id: string }>

/** A team has no members whose login is gone. */
export default async function forgetDeletedMember({ event: { data }, container }: Args) {
  await forgetDeletedUserWorkflow(container).run({ input: { user_id: data.id } })
}

export const config: SubscriberConfig = { event: UserWorkflowEvents.DELETED }
