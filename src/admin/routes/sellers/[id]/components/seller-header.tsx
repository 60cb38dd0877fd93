import { Container } from "@medusajs/ui"
import { SellerHeading } from "../../../../components/seller-heading"
import { VerificationBadge } from "../../../../components/status-badges"
import type { SellerDetail } from "../../../../hooks/seller"
import { SellerActions } from "./seller-actions"

export const SellerHeader = ({ seller }: { seller: SellerDetail }) => (
  <Container className="overflow-hidden p-0">
    {seller.cover_url && (
      <img src={seller.cover_url} alt="" className="h-32 w-full object-cover sm:h-40" />
    )}
    <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <SellerHeading seller={seller} size="xlarge">
        <VerificationBadge status={seller.verification} />
      </SellerHeading>
      <SellerActions seller={seller} />
    </div>
  </Container>
)
