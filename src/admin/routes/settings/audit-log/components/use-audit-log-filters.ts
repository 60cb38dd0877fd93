import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { memberName } from "../../../../components/member-name"
import {
  AUDIT_ACTORS,
  AUDIT_METHODS,
  AUDIT_OUTCOMES,
  StaffAuditEntry,
  useStaff,
} from "../../../../hooks/audit"

const filterHelper = createDataTableFilterHelper<StaffAuditEntry>()

export const useAuditLogFilters = () => {
  const { t } = useTranslation("audit")
  const { data: staff } = useStaff()
  const dates = useDataTableDateFilters()
  return useMemo(
    () => [
      filterHelper.accessor("actor_id", {
        type: "multiselect",
        label: t("fields.who"),
        options: (staff ?? []).map((user) => ({
          value: user.id,
          label: memberName({ user }) || user.id,
        })),
      }),
      filterHelper.accessor("actor_type", {
        type: "multiselect",
        label: t("fields.kind"),
        options: AUDIT_ACTORS.map((value) => ({ value, label: t(`actors.${value}`) })),
      }),
      filterHelper.accessor("outcome", {
        type: "multiselect",
        label: t("fields.outcome"),
        options: AUDIT_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
      }),
      filterHelper.accessor("method", {
        type: "multiselect",
        label: t("fields.method"),
        options: AUDIT_METHODS.map((value) => ({ value, label: value })),
      }),
      filterHelper.accessor("resource_id", { type: "string", label: t("fields.resource_id") }),
      ...dates
        .filter(({ id }) => id === "created_at")
        .map((filter) => ({ ...filter, label: t("fields.when") })),
    ],
    [t, staff, dates]
  )
}
