import type { UIMatch } from "react-router-dom"
import { AuctionSide } from "../../../components/auction/auction-side"
import { AuctionPage } from "../../../components/auction/detail/auction-page"
import { Crumb } from "../../../components/crumb"
import { useAuction } from "../../../hooks/auction"

const AuctionDetailPage = () => (
  <AuctionSide side="merchant">
    <AuctionPage zone="auction.details" />
  </AuctionSide>
)

const AuctionCrumb = ({ id }: { id: string }) => (
  <Crumb name={useAuction("/admin", id).data?.product?.title} />
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <AuctionCrumb id={match?.params.id ?? ""} />,
}
export default AuctionDetailPage
