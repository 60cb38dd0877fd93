import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Violation, VIOLATION_KINDS } from "../../../hooks/violation"

const filterHelper = createDataTableFilterHelper<Violation>()

export const useViolationFilters = () => {
  const { t } = useTranslation("violation")
  return useMemo(
    () => [
      filterHelper.accessor("kind", {
        type: "multiselect",
        label: t("fields.kind"),
        options: VIOLATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
      }),
    ],
    [t]
  )
}
