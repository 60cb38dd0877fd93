import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Complaint, ComplaintSide } from "../../hooks/complaint"
import { isForMerchant } from "./standing"

const SOON_MS = 24 * 60 * 60 * 1000

type DueTextProps = { side: ComplaintSide; complaint: Complaint }

/** When it moves on by itself, and whether that is soon. */
export const DueText = ({ side, complaint: { status, due_at } }: DueTextProps) => {
  const { t } = useTranslation("complaint")
  const { getFullDate, getRelativeDate } = useDate()
  if (!due_at) {
    return isForMerchant(status) ? (
      <span className="text-nowrap">{t(`due.${side}`)}</span>
    ) : (
      <span className="text-ui-fg-muted">-</span>
    )
  }
  const isSoon = Date.parse(due_at) - Date.now() < SOON_MS
  return (
    <Tooltip content={getFullDate({ date: due_at, includeTime: true })}>
      <time dateTime={due_at} className={clx("text-nowrap", isSoon && "text-ui-tag-orange-text")}>
        {getRelativeDate(due_at)}
      </time>
    </Tooltip>
  )
}
