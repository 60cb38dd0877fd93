import { Container, clx } from "@medusajs/ui"
import { ReactNode, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Auction, AuctionSettlement } from "../../../hooks/auction"
import { Money } from "../../money"
import { TimeFigure } from "./time-figure"

const FLASH_MS = 1_500
const OVER: Auction["status"][] = ["sold", "unsold", "cancelled"]
const STANDING: AuctionSettlement["status"][] = ["awaiting_payment", "paid", "completed"]

/** Where the auction stands this moment, in large figures. */
export const PriceBoard = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { start_price, currency_code, status } = auction
  const price = saleOf(auction)?.amount ?? auction.current_price
  return (
    <Container className="divide-y p-0">
      <dl className="grid gap-6 px-6 py-4 sm:grid-cols-2">
        <Figure title={t(`board.${priceName(auction)}`)} isLarge>
          <Flashing value={price}>
            <Money amount={price ?? start_price} currency_code={currency_code} />
          </Flashing>
        </Figure>
        <TimeFigure auction={auction} />
      </dl>
      {status !== "draft" && <Standing auction={auction} />}
    </Container>
  )
}

const Standing = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { status } = auction
  const isOver = OVER.includes(status)
  const sale = saleOf(auction)
  const alias = sale?.alias ?? auction.leader_alias
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-3">
      <Figure title={t(sale ? "board.winner" : "board.leader")}>
        {alias ? <bdi>{alias}</bdi> : t(isOver ? "board.none" : "board.nobody")}
      </Figure>
      {!isOver && <NextMinimum auction={auction} />}
      <Figure title={t("board.reserve")}>
        <Reserve auction={auction} />
      </Figure>
      <Figure title={t("board.bids")}>
        <Flashing value={auction.bid_count}>{auction.bid_count}</Flashing>
      </Figure>
      <Figure title={t("board.bidders")}>{auction.bidder_count}</Figure>
      <Figure title={t("board.watchers")}>{auction.watcher_count}</Figure>
    </dl>
  )
}

/** The sale that stands: after a second chance that is not what the hammer fell for. */
function saleOf({ settlements = [] }: Auction) {
  return settlements.find(({ status }) => STANDING.includes(status))
}

function priceName(auction: Auction) {
  const { current_price, status } = auction
  if (saleOf(auction)) return "final_price"
  if (current_price === null) return "start_price"
  return OVER.includes(status) ? "last_price" : "price"
}

const NextMinimum = ({ auction: { next_minimum, currency_code } }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  return (
    <Figure title={t("board.next_minimum")}>
      {next_minimum === null ? "–" : <Money amount={next_minimum} currency_code={currency_code} />}
    </Figure>
  )
}

const Reserve = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  if (!auction.has_reserve) return <>{t("board.no_reserve")}</>
  return (
    <span className={auction.reserve_met ? "text-ui-tag-green-text" : "text-ui-tag-orange-text"}>
      {t(auction.reserve_met ? "standing.reserve_met" : "standing.reserve_not_met")}
    </span>
  )
}

type FigureProps = { title: string; isLarge?: boolean; children: ReactNode }

export const Figure = ({ title, isLarge, children }: FigureProps) => (
  <div className="flex min-w-0 flex-col gap-y-1">
    <dt className="txt-compact-small text-ui-fg-subtle">{title}</dt>
    <dd
      className={clx("text-ui-fg-base break-words tabular-nums", {
        "text-[28px] font-medium leading-9": isLarge,
        "txt-compact-medium-plus": !isLarge,
      })}
    >
      {children}
    </dd>
  </div>
)

/** Lights up for a moment when the value changes, so that the eye is led to it. */
const Flashing = ({ value, children }: { value: unknown; children: ReactNode }) => {
  const last = useRef(value)
  const [isLit, setLit] = useState(false)
  useEffect(() => {
    if (last.current === value) return
    last.current = value
    setLit(true)
    const timer = setTimeout(() => setLit(false), FLASH_MS)
    return () => clearTimeout(timer)
  }, [value])
  return (
    <span
      className={clx("-mx-1.5 inline-block rounded-md px-1.5 transition-colors duration-700", {
        "bg-ui-tag-green-bg text-ui-tag-green-text": isLit,
      })}
    >
      {children}
    </span>
  )
}
