import { InviteTable } from "../../../../components/invite-table"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useRevokeSellerInvite, useSellerInvites } from "../../../../hooks/seller-members"

export const SellerInvites = ({ sellerId }: { sellerId: string }) => {
  const { data, isLoading, isError, error } = useSellerInvites(sellerId)
  const { mutate } = useRevokeSellerInvite(sellerId)
  if (isLoading) return <SectionSkeleton />
  if (isError) return <SectionMessage isError text={error.message} />
  return <InviteTable invites={data?.invites ?? []} revoke={mutate} />
}
