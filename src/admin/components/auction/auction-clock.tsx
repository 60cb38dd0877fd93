import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../hooks/auction"
import { Countdown } from "./countdown"
import { useMoments } from "./moments"

type AuctionClockProps = {
  auction: Pick<Auction, "status" | "starts_at" | "ends_at" | "ended_at">
}

/** What the clock says of an auction, in one line of a list: when it starts, ends or ended. */
export const AuctionClock = ({ auction }: AuctionClockProps) => {
  const { t } = useTranslation("auction")
  const { full, short } = useMoments()
  const { status, starts_at, ends_at, ended_at } = auction
  if (status === "live") {
    return (
      <Tooltip content={t("clock.ends", { date: full(ends_at) })}>
        <span>
          <Countdown to={ends_at} over={t("clock.ending")} />
        </span>
      </Tooltip>
    )
  }
  if (status === "scheduled" && starts_at) {
    return (
      <Tooltip content={t("clock.starts", { date: full(starts_at) })}>
        <span className="text-ui-fg-subtle">
          {t("clock.starts_in")} <Countdown to={starts_at} over={t("clock.starting")} />
        </span>
      </Tooltip>
    )
  }
  if (status === "paused") return <Muted text={t("clock.stopped")} />
  if (status === "draft") return <Muted text={t("clock.until", { date: short(ends_at) })} />
  return <Muted text={short(ended_at ?? ends_at)} />
}

const Muted = ({ text }: { text: string }) => (
  <span className="text-ui-fg-muted text-nowrap">
    <bdi>{text}</bdi>
  </span>
)
