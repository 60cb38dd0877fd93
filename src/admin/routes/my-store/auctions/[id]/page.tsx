import type { UIMatch } from "react-router-dom"
import { AuctionSide } from "../../../../components/auction/auction-side"
import { AuctionPage } from "../../../../components/auction/detail/auction-page"
import { Crumb } from "../../../../components/crumb"
import { useAuction } from "../../../../hooks/auction"

const MyAuctionPage = () => (
  <AuctionSide side="seller">
    <AuctionPage zone="my_store.auction" />
  </AuctionSide>
)

const AuctionCrumb = ({ id }: { id: string }) => (
  <Crumb name={useAuction("/seller", id).data?.product?.title} />
)

export const handle = {
  breadcrumb: (match?: UIMatch) => <AuctionCrumb id={match?.params.id ?? ""} />,
}
export default MyAuctionPage
