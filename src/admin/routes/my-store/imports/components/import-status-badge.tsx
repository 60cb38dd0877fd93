import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ImportStatus } from "../../../../hooks/catalog-imports"

const COLORS = {
  queued: "grey",
  running: "blue",
  completed: "green",
  failed: "red",
  cancelled: "orange",
} as const

export const ImportStatusBadge = ({ status }: { status: ImportStatus }) => {
  const { t } = useTranslation("catalog")
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
