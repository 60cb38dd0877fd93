import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { SectionMessage } from "../../../components/section-message"
import type { Process } from "../../../hooks/telemetry"
import { durationText } from "../../../lib/duration"
import { StateRow } from "./state-row"

/** Servers and workers that said in the last day that they live. */
export const ProcessSection = ({ processes }: { processes: Process[] }) => {
  const { t } = useTranslation("telemetry")
  return (
    <Section title={t("processes.title")} subtitle={t("processes.subtitle")}>
      {!processes.length && <SectionMessage text={t("processes.none")} />}
      {processes.map((one) => (
        <ProcessRow key={one.id} process={one} />
      ))}
    </Section>
  )
}

const ProcessRow = ({ process: one }: { process: Process }) => {
  const { t, i18n } = useTranslation("telemetry")
  const { getRelativeDate } = useDate()
  const silence = durationText(one.silent_seconds, i18n.language)
  const parts = [
    t("processes.version", { version: one.version }),
    t("processes.since", { date: getRelativeDate(one.started_at) }),
    t("processes.memory", { count: one.memory_mb }),
    one.sockets > 0 && t("processes.sockets", { count: one.sockets }),
  ]
  return (
    <StateRow
      title={
        <>
          {t(`processes.modes.${one.mode}`)} <bdi>{`${one.host} · ${one.pid}`}</bdi>
        </>
      }
      detail={
        one.health === "ok" ? parts.filter(Boolean).join(" · ") : t("processes.silent", { silence })
      }
      health={one.health}
      word={t(one.health === "ok" ? "processes.alive" : "processes.gone")}
    />
  )
}
