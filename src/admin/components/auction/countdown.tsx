import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useServerNow } from "../../lib/ticker"

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From here on every second counts. */
const URGENT_MS = 5 * MINUTE

type CountdownProps = {
  to: string
  /** Said when the time is over and the server has not spoken yet. */
  over: string
  className?: string
}

/** The time left until a moment at the server's clock: "3 d 4 h", then "05:12:09", then "04:59". */
export const Countdown = ({ to, over, className }: CountdownProps) => {
  const left = new Date(to).getTime() - useServerNow()
  const text = useTimeLeft()(left)
  return (
    <time
      dateTime={to}
      className={clx("text-nowrap tabular-nums", className, {
        "text-ui-tag-red-text": left > 0 && left <= URGENT_MS,
      })}
    >
      <bdi>{left > 0 ? text : over}</bdi>
    </time>
  )
}

/** A span of time in few words. */
export function useTimeLeft() {
  const { t } = useTranslation("auction")
  return (ms: number) => {
    // Rounded up, so that nothing shows zero while there is time.
    const left = Math.max(0, Math.ceil(ms / SECOND) * SECOND)
    const [days, hours] = [Math.floor(left / DAY), Math.floor((left % DAY) / HOUR)]
    if (days > 0 && hours === 0) return t("form.time.days", { count: days })
    if (days > 0) return t("countdown.days", { days, hours })
    return clockText(left)
  }
}

function clockText(left: number) {
  const parts = [(left % HOUR) / MINUTE, (left % MINUTE) / SECOND].map(Math.floor)
  const hours = Math.floor(left / HOUR)
  return [...(hours > 0 ? [hours] : []), ...parts]
    .map((part) => String(part).padStart(2, "0"))
    .join(":")
}
