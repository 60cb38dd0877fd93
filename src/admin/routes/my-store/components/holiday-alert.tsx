import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerStore } from "../../../hooks/seller-store"

/** That nothing can be bought now, or from when on; nothing when the store stays open. */
export const HolidayAlert = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const { holiday_from, holiday_to, is_on_holiday } = store
  if (!holiday_to || new Date(holiday_to) < new Date()) return null
  const day = (date: string) => getFullDate({ date }).trim()
  if (is_on_holiday) {
    return <Alert variant="warning">{t("holiday.alert", { date: day(holiday_to) })}</Alert>
  }
  return (
    <Alert variant="info">
      {t("holiday.alert_planned", {
        from: holiday_from ? day(holiday_from) : "",
        to: day(holiday_to),
      })}
    </Alert>
  )
}
