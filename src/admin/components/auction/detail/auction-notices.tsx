import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"

/** What somebody should know of an auction before reading on. */
export const AuctionNotices = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { status, status_reason, unsold_reason, is_store_stopped } = auction
  if (status === "paused") {
    const words = is_store_stopped ? t("notice.store_stopped") : t("notice.paused")
    return (
      <Notice variant="warning" words={words} reason={is_store_stopped ? null : status_reason} />
    )
  }
  if (status === "cancelled") {
    return <Notice variant="error" words={t("notice.cancelled")} reason={status_reason} />
  }
  if (status === "unsold" && unsold_reason) {
    return <Notice variant="info" words={t(`unsold.${unsold_reason}.text`)} reason={null} />
  }
  return null
}

type NoticeProps = { variant: "info" | "warning" | "error"; words: string; reason: string | null }

const Notice = ({ variant, words, reason }: NoticeProps) => {
  const { t } = useTranslation("auction")
  return (
    <Alert variant={variant} role="status" className="mb-3 whitespace-pre-line break-words">
      {words} {reason && t("notice.reason", { reason })}
    </Alert>
  )
}
