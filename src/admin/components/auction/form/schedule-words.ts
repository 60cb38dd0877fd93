import { useTranslation } from "react-i18next"
import { useTimeLeft } from "../countdown"
import { useMoments } from "../moments"

export type Schedule = {
  /** Null: when it is published. */
  starts_at: Date | null
  ends_at: Date
  hard_end_at: Date | null
  soft_close_window_s: number
  soft_close_reset_s: number
}

const SECONDS_PER_MINUTE = 60

/** A schedule in plain sentences: when it starts, when it ends, how far late bids may move that. */
export function useScheduleWords() {
  const { t } = useTranslation("auction")
  const { full } = useMoments()
  const span = useTimeLeft()
  return (schedule: Schedule) => {
    const { starts_at, ends_at, hard_end_at } = schedule
    const length = ends_at.getTime() - (starts_at?.getTime() ?? Date.now())
    const [window, reset] = [schedule.soft_close_window_s, schedule.soft_close_reset_s].map(
      (seconds) => t("minutes", { count: Math.round((seconds / SECONDS_PER_MINUTE) * 10) / 10 })
    )
    const isFixed = !schedule.soft_close_window_s || !schedule.soft_close_reset_s
    return [
      starts_at ? t("preview.starts_at", { date: full(starts_at) }) : t("preview.starts_now"),
      length > 0
        ? t("preview.ends_after", { date: full(ends_at), length: span(length) })
        : t("preview.ends_at", { date: full(ends_at) }),
      isFixed ? t("preview.fixed") : t("preview.moves", { window, reset }),
      ...(isFixed
        ? []
        : [hard_end_at ? t("preview.until", { date: full(hard_end_at) }) : t("preview.endless")]),
    ]
  }
}
