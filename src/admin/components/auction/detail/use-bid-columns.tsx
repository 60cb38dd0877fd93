import { useDate } from "@medusajs/dashboard/hooks"
import { UserMini, XCircle } from "@medusajs/icons"
import { Badge, clx, createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { Auction, AuctionBid } from "../../../hooks/auction"
import { Money } from "../../money"
import { Truncated } from "../../truncated"
import { useAuctionSide } from "../auction-side"
import { useMoments } from "../moments"

export type BidDeed = { kind: "void" | "cancel_bidder"; bid: AuctionBid }

const columnHelper = createDataTableColumnHelper<AuctionBid>()

/** `leadingId` is the bid to which the leader owes the lead. */
export const useBidColumns = (
  auction: Auction,
  leadingId: string | undefined,
  onDeed: (deed: BidDeed) => void
) => {
  const { t } = useTranslation("auction")
  const actions = useBidActions(auction, onDeed)
  const { currency_code, status } = auction
  return useMemo(
    () => [
      columnHelper.accessor("seq", {
        header: t("bids.number"),
        cell: ({ row: { original: bid } }) => (
          <Struck bid={bid}>
            <bdi className="tabular-nums">{bid.seq}</bdi>
          </Struck>
        ),
      }),
      columnHelper.accessor("alias", {
        header: t("bids.bidder"),
        cell: ({ row: { original: bid } }) => (
          <Bidder
            bid={bid}
            badge={bid.id === leadingId ? (status === "sold" ? "won" : "leads") : undefined}
          />
        ),
      }),
      columnHelper.accessor("price_after", {
        header: t("bids.price_after"),
        align: "right",
        cell: ({ row: { original: bid } }) => (
          <Struck bid={bid}>
            <Money amount={bid.price_after} currency_code={currency_code} />
          </Struck>
        ),
      }),
      columnHelper.accessor("result", {
        header: t("bids.outcome"),
        cell: ({ row: { original: bid } }) => <Outcome bid={bid} />,
      }),
      columnHelper.accessor("placed_at", {
        header: t("bids.when"),
        cell: ({ getValue }) => <When date={getValue()} />,
      }),
      // Without any action there would still be a button for them.
      ...(actions ? [columnHelper.action({ actions })] : []),
    ],
    [t, actions, currency_code, leadingId, status]
  )
}

function useBidActions(auction: Auction, onDeed: (deed: BidDeed) => void) {
  const { t } = useTranslation("auction")
  const { isMerchant, may } = useAuctionSide()
  const navigate = useNavigate()
  const canTake = ["live", "paused"].includes(auction.status)
  const mayCancel = canTake && may("POST /auctions/:id/bidders/:alias/cancel")
  const hasAny = isMerchant || mayCancel
  return useMemo(
    () =>
      hasAny &&
      (({ row: { original: bid } }: { row: { original: AuctionBid } }) => {
        const deed = (kind: BidDeed["kind"]) => () => onDeed({ kind, bid })
        const isValid = !bid.voided_at
        const { customer_id } = bid
        const show = {
          icon: <UserMini />,
          label: t("bids.customer"),
          onClick: () => navigate(`/customers/${customer_id}`),
        }
        const drop = { icon: <XCircle />, label: t("void.action"), onClick: deed("void") }
        const cancel = {
          icon: <XCircle />,
          label: t("cancel_bidder.action"),
          onClick: deed("cancel_bidder"),
        }
        return [
          customer_id ? [show] : [],
          [
            ...(isMerchant && canTake && isValid ? [drop] : []),
            ...(mayCancel && isValid ? [cancel] : []),
          ],
        ].filter((group) => group.length)
      }),
    [t, navigate, onDeed, hasAny, isMerchant, canTake, mayCancel]
  )
}

const Struck = ({ bid, children }: React.PropsWithChildren<{ bid: AuctionBid }>) => (
  <span className={clx({ "text-ui-fg-muted line-through": bid.voided_at })}>{children}</span>
)

const Bidder = ({ bid, badge }: { bid: AuctionBid; badge?: "leads" | "won" }) => {
  const { t } = useTranslation("auction")
  const name = bid.customer && (bid.customer.name || bid.customer.email)
  return (
    <div className="min-w-[120px] max-w-[220px] py-2">
      <span className="flex items-center gap-x-1.5">
        <Struck bid={bid}>
          <bdi className="text-nowrap">{bid.alias}</bdi>
        </Struck>
        {badge && (
          <Badge size="2xsmall" color="green">
            {t(`bids.${badge}`)}
          </Badge>
        )}
      </span>
      {name && (
        <Truncated text={name} className="txt-compact-xsmall text-ui-fg-muted rtl:text-right" />
      )}
    </div>
  )
}

const Outcome = ({ bid }: { bid: AuctionBid }) => {
  const { t } = useTranslation("auction")
  if (!bid.voided_at) return <span className="text-nowrap">{t(`bids.result.${bid.result}`)}</span>
  return (
    <div className="min-w-[140px] max-w-[260px] whitespace-normal break-words py-2">
      <span className="text-ui-fg-error">
        {t("bids.voided_by", { actor: t(`actor.${bid.voided_by ?? "system"}`) })}
      </span>
      {bid.voided_reason && (
        <span className="txt-compact-xsmall text-ui-fg-subtle block" dir="auto">
          {bid.voided_reason}
        </span>
      )}
    </div>
  )
}

const When = ({ date }: { date: string }) => {
  const { getFullDate } = useDate()
  const { exact } = useMoments()
  return (
    <Tooltip content={getFullDate({ date, includeTime: true })}>
      <time dateTime={date} className="text-nowrap tabular-nums">
        <bdi>{exact(date)}</bdi>
      </time>
    </Tooltip>
  )
}
