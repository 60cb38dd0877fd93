import { Container, Heading, Text } from "@medusajs/ui"
import { SellerAvatar } from "../../../../components/seller-avatar"
import { SellerStatusBadge, VerificationBadge } from "../../../../components/status-badges"
import type { SellerDetail } from "../../../../hooks/seller"
import { SellerActions } from "./seller-actions"

export const SellerHeader = ({ seller }: { seller: SellerDetail }) => (
  <Container className="overflow-hidden p-0">
    {seller.cover_url && (
      <img src={seller.cover_url} alt="" className="h-32 w-full object-cover sm:h-40" />
    )}
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex min-w-0 flex-1 basis-56 items-center gap-x-4">
        <SellerAvatar seller={seller} size="xlarge" />
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading className="break-words">{seller.name}</Heading>
            <SellerStatusBadge status={seller.status} />
            <VerificationBadge status={seller.verification} />
          </div>
          <Text size="small" className="text-ui-fg-subtle break-all">
            <bdi>/{seller.handle}</bdi>
          </Text>
        </div>
      </div>
      <SellerActions seller={seller} />
    </div>
  </Container>
)
