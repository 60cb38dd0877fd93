import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SellerEvents, SellerMemberJoined, SellerMemberRemoved } from "../../modules/seller/events"
import { SYNCED_MAX, syncClaimsWorkflow } from "../../workflows/otp/sync-claims"

type Args = SubscriberArgs<{ id: string } | SellerMemberJoined | SellerMemberRemoved>

/** Whoever works for a store, or opened it, is a seller in their tokens, for as long as they do. */
export default async function syncClaimsOfTeam({ event: { data }, container }: Args) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const pagination = { take: SYNCED_MAX, skip: 0 }
  const one = "member_id" in data ? { id: data.member_id } : { seller_id: data.id }
  const [{ data: members }, { data: stores }] = await Promise.all([
    query.graph({ entity: "seller_member", fields: ["user_id"], filters: one, pagination }),
    query.graph({
      entity: "seller_private",
      fields: ["customer_id"],
      filters: { seller_id: data.id },
    }),
  ])
  const removed = "user_id" in data ? [data.user_id] : []
  await syncClaimsWorkflow(container).run({
    input: {
      customer_ids: stores.flatMap(({ customer_id }) => customer_id ?? []),
      user_ids: [...removed, ...members.map(({ user_id }) => user_id)],
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    ...[SellerEvents.APPROVED, SellerEvents.CLOSED],
    ...[SellerEvents.MEMBER_JOINED, SellerEvents.MEMBER_REMOVED],
  ],
}
