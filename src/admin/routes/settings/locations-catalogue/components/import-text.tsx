import { StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ImportState, LocationCountry } from "../../../../hooks/location"

const COLOR: Record<Exclude<ImportState, "none">, "orange" | "blue" | "red" | "green"> = {
  waiting: "orange",
  running: "blue",
  failed: "red",
  done: "green",
}

/** How far the import of a country is; a failure tells why. */
export const ImportText = ({ country }: { country: LocationCountry }) => {
  const { t } = useTranslation("location")
  const { import_state: state, import_progress, import_error, available } = country
  if (state === "none") return <span className="text-ui-fg-muted">-</span>
  const share = Math.min(99, Math.floor((import_progress / Math.max(1, available.cities)) * 100))
  const badge = (
    <StatusBadge color={COLOR[state]} className="text-nowrap">
      {t(`import.${state}`, { percent: share })}
    </StatusBadge>
  )
  if (state !== "failed" || !import_error) return badge
  return (
    <Tooltip content={t("import.again", { why: import_error })}>
      <span className="inline-flex">{badge}</span>
    </Tooltip>
  )
}
