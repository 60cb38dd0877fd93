import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Complaint, COMPLAINT_REASONS } from "../../hooks/complaint"

const filterHelper = createDataTableFilterHelper<Complaint & { created_at: string }>()

/** The reason, and the day it was opened on. */
export const useComplaintFilters = () => {
  const { t } = useTranslation("complaint")
  const dates = useDataTableDateFilters()
  return useMemo(() => {
    const reason = filterHelper.accessor("reason", {
      type: "multiselect",
      label: t("fields.reason"),
      options: COMPLAINT_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
    })
    const opened = dates.filter(({ id }) => id === "created_at")
    return [
      reason,
      ...opened.map((filter) => ({ ...filter, id: "opened_at", label: t("fields.opened_at") })),
    ]
  }, [t, dates])
}
