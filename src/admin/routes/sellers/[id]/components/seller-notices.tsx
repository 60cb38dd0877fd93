import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { TextLink } from "../../../../components/text-link"
import type { SellerDetail } from "../../../../hooks/seller"

/** What the merchant should know of a store before reading on. */
export const SellerNotices = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const isOff = ["suspended", "closed", "rejected"].includes(seller.status)
  const reason = seller.private?.status_reason
  return (
    <>
      {isOff && (
        <Alert variant={seller.status === "suspended" ? "error" : "warning"} role="status">
          <span className="break-words">
            {t(`trust.notice.${seller.status}`)} {reason && t("profile.status_reason", { reason })}
          </span>
        </Alert>
      )}
      {seller.status === "active" && <HolidayNotice seller={seller} />}
      <VerificationNotice seller={seller} />
    </>
  )
}

const HolidayNotice = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const { holiday_from, holiday_to, is_on_holiday } = seller
  const isOver = !holiday_to || new Date(holiday_to).getTime() <= Date.now()
  if (!holiday_from || (isOver && !is_on_holiday)) return null
  return (
    <Alert variant="info" role="status">
      {t(is_on_holiday ? "trust.notice.holiday" : "trust.notice.holiday_ahead", {
        // A date without its time ends with a space.
        from: getFullDate({ date: holiday_from }).trim(),
        to: getFullDate({ date: holiday_to ?? holiday_from }).trim(),
      })}
    </Alert>
  )
}

const VerificationNotice = ({ seller }: { seller: SellerDetail }) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const [params] = useSearchParams()
  const requested = seller.private?.verification_requested_at
  if (!requested) return null
  return (
    <Alert variant="warning" role="status">
      {t("trust.notice.waits", { date: getFullDate({ date: requested }).trim() })}{" "}
      {params.get("tab") !== "documents" && (
        <TextLink to={`/sellers/${seller.id}?tab=documents`}>{t("trust.notice.look")}</TextLink>
      )}
    </Alert>
  )
}
