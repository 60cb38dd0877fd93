import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { Countdown, useTimeLeft } from "../countdown"
import { useMoments } from "../moments"
import { Figure } from "./price-board"

/** The clock of the auction in large figures, with the moment itself below. */
export const TimeFigure = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  const { status, starts_at, ends_at, ended_at } = auction
  if (status === "live") {
    return (
      <Figure title={t("board.time_left")} isLarge>
        <Countdown to={ends_at} over={t("clock.ending")} />
        <Below text={t("clock.ends", { date: full(ends_at) })} />
      </Figure>
    )
  }
  if (status === "scheduled" && starts_at) {
    return (
      <Figure title={t("board.starts_in")} isLarge>
        <Countdown to={starts_at} over={t("clock.starting")} />
        <Below text={t("clock.starts", { date: full(starts_at) })} />
      </Figure>
    )
  }
  if (status === "paused") return <Stopped auction={auction} />
  if (status === "draft") {
    return (
      <Figure title={t("board.time")}>
        {starts_at ? t("clock.starts", { date: full(starts_at) }) : t("preview.starts_now")}
        <Below text={t("clock.ends", { date: full(ends_at) })} />
      </Figure>
    )
  }
  return <Figure title={t("board.ended")}>{full(ended_at ?? ends_at)}</Figure>
}

/** The clock stands still: what was left when it was stopped will be left when it goes on. */
const Stopped = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  const span = useTimeLeft()
  const { paused_at, ends_at } = auction
  if (!paused_at) return <Figure title={t("board.time_left")}>{t("clock.stopped")}</Figure>
  const left = new Date(ends_at).getTime() - new Date(paused_at).getTime()
  return (
    <Figure title={t("board.time_left")} isLarge>
      <bdi>{span(left)}</bdi>
      <Below text={t("clock.stopped_since", { date: full(paused_at) })} />
    </Figure>
  )
}

const Below = ({ text }: { text: string }) => (
  <span className="txt-small text-ui-fg-subtle block">{text}</span>
)
