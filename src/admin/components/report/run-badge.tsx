import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RunState } from "../../lib/report"
import { RUN_COLOR } from "./run-state"

export const RunBadge = ({ state }: { state: RunState }) => {
  const { t } = useTranslation("report")
  return (
    <StatusBadge color={RUN_COLOR[state]} className="text-nowrap">
      {t(`state.${state}`)}
    </StatusBadge>
  )
}
