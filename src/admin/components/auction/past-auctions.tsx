import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { TextLink } from "../text-link"
import { useAuctionSide } from "./auction-side"
import { AuctionStanding } from "./auction-standing"
import { useMoments } from "./moments"
import { PriceCell } from "./price-cell"

/** Drafts and earlier auctions of a product, the newest first. */
export const PastAuctions = ({ auctions }: { auctions: Auction[] }) => {
  const { t } = useTranslation("auction")
  const { home } = useAuctionSide()
  const { short } = useMoments()
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("product.others")}
      </Text>
      <ul className="flex flex-col gap-y-2">
        {auctions.map((auction) => (
          <li
            key={auction.id}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1"
          >
            <TextLink to={`${home}/${auction.id}`} className="txt-small">
              <bdi>{short(auction.ended_at ?? auction.ends_at)}</bdi>
            </TextLink>
            <span className="txt-small flex flex-wrap items-center gap-2">
              <PriceCell auction={auction} />
              <AuctionStanding auction={auction} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
