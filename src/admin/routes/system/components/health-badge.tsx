import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Health } from "../../../hooks/telemetry"

const COLOR = { ok: "green", warning: "orange", problem: "red" } as const

/** In plain words, so that nobody has to tell colours apart. */
export const HealthBadge = ({ health, text }: { health: Health; text?: string }) => {
  const { t } = useTranslation("telemetry")
  return (
    <StatusBadge color={COLOR[health]} className="shrink-0 text-nowrap">
      {text ?? t(`health.${health}`)}
    </StatusBadge>
  )
}
