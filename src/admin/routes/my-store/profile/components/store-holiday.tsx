import { useDate } from "@medusajs/dashboard/hooks"
import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { useMay } from "../../../../hooks/seller-me"
import { SellerStore, useClearHoliday } from "../../../../hooks/seller-store"
import { HolidayDrawer } from "./holiday-drawer"
import { hasHoliday } from "./holiday-days"

type StoreHolidayProps = { store: SellerStore }

/** When the store is away; orders that were placed must still be sent. */
export const StoreHoliday = ({ store }: StoreHolidayProps) => {
  const { t } = useTranslation("seller")
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const isSet = hasHoliday(store, new Date())
  return (
    <Section
      title={t("holiday.title")}
      subtitle={t("holiday.description")}
      actions={
        may("POST /seller/store/holiday") && (
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t(isSet ? "holiday.change" : "holiday.set")}
          </Button>
        )
      }
    >
      {isSet ? (
        <Holiday store={store} />
      ) : (
        <Text size="small" className="text-ui-fg-muted px-6 py-4">
          {t("holiday.none")}
        </Text>
      )}
      <HolidayDrawer store={store} open={editing} onClose={() => setEditing(false)} />
    </Section>
  )
}

const Holiday = ({ store }: StoreHolidayProps) => {
  const { t } = useTranslation("seller")
  const { getFullDate } = useDate()
  const may = useMay()
  const { mutate, isPending } = useClearHoliday()
  const day = (date: string | null) => (date ? getFullDate({ date }).trim() : "")
  const clear = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t("holiday.cleared")),
      onError: (error) => toast.error(error.message),
    })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={store.is_on_holiday ? "orange" : "blue"} className="text-nowrap">
          {t(store.is_on_holiday ? "holiday.now" : "holiday.planned")}
        </StatusBadge>
        <Text size="small">
          {t("holiday.days", { from: day(store.holiday_from), to: day(store.holiday_to) })}
        </Text>
      </div>
      {may("DELETE /seller/store/holiday") && (
        <Button size="small" variant="transparent" isLoading={isPending} onClick={clear}>
          {t(store.is_on_holiday ? "holiday.end" : "holiday.call_off")}
        </Button>
      )}
    </div>
  )
}
