import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import type { System } from "../../../hooks/telemetry"
import { HealthBadge } from "./health-badge"
import { StateRow } from "./state-row"

type StandingProps = { system: System; isStale: boolean }

/** The whole in one word, and the parts that everything stands on. */
export const StandingSection = ({ system, isStale }: StandingProps) => {
  const { t } = useTranslation("telemetry")
  const { getFullDate } = useDate()
  const { parts, health, version, at, is_complete } = system
  const date = getFullDate({ date: at, includeTime: true })
  return (
    <Section
      level="h1"
      title={t("menu")}
      subtitle={t("standing.subtitle", { version, date })}
      actions={<HealthBadge health={health} text={t(`standing.${health}`)} />}
    >
      {(isStale || !is_complete) && (
        <div className="px-6 py-4">
          <Alert variant="warning">{t(isStale ? "standing.stale" : "standing.incomplete")}</Alert>
        </div>
      )}
      {parts.map(({ name, status, health: own }) => (
        <StateRow
          key={name}
          title={t(`parts.${name}.name`)}
          detail={t(`parts.${name}.${status}`)}
          health={own}
          word={status === "off" ? t("parts.off") : undefined}
        />
      ))}
    </Section>
  )
}
