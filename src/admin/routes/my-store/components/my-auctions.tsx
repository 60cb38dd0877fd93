import { ChevronRightMini } from "@medusajs/icons"
import { Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { AuctionClock } from "../../../components/auction/auction-clock"
import { AuctionStanding } from "../../../components/auction/auction-standing"
import { PriceCell } from "../../../components/auction/price-cell"
import { Section } from "../../../components/section"
import { TextLink } from "../../../components/text-link"
import { Truncated } from "../../../components/truncated"
import { Auction, useAuctions } from "../../../hooks/auction"

const SHOWN = 4
/** Sales of which some may still wait for their payment. */
const LAST_SALES = 20
const REFRESH_MS = 10_000

/** Auctions that are on, and sales that are not paid. A store without any is spared this. */
export const MyAuctions = () => {
  const { t } = useTranslation("auction")
  const { data: live } = useAuctions(
    "/seller",
    { status: ["live", "paused"], order: "ends_at", limit: SHOWN },
    { refetchInterval: REFRESH_MS }
  )
  const { data: sold } = useAuctions("/seller", {
    status: ["sold"],
    order: "-ended_at",
    limit: LAST_SALES,
  })
  const unpaid = (sold?.auctions ?? []).filter(({ settled_at }) => !settled_at).slice(0, SHOWN)
  const lines = [...unpaid, ...(live?.auctions ?? [])]
  if (!lines.length) return null
  return (
    <Section
      title={t("overview.title")}
      actions={
        <TextLink to="/my-store/auctions" className="txt-small">
          {t("overview.all")}
        </TextLink>
      }
    >
      {lines.map((auction) => (
        <Line key={auction.id} auction={auction} />
      ))}
    </Section>
  )
}

const Line = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  return (
    <Link
      to={`/my-store/auctions/${auction.id}`}
      className={clx(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3 outline-none",
        "hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover"
      )}
    >
      <span className="txt-small flex min-w-0 flex-1 basis-48 items-center gap-x-3">
        <Truncated text={auction.product?.title ?? t("lot_gone")} />
        <AuctionStanding auction={auction} />
      </span>
      <Text size="small" className="text-ui-fg-subtle" asChild>
        <span className="flex items-center gap-x-3">
          <AuctionClock auction={auction} />
          <PriceCell auction={auction} />
          <ChevronRightMini className="text-ui-fg-muted rtl:rotate-180" />
        </span>
      </Text>
    </Link>
  )
}
