import { useDate } from "@medusajs/dashboard/hooks"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { SectionMessage } from "../../../components/section-message"
import type { Job } from "../../../hooks/telemetry"
import { durationText } from "../../../lib/duration"
import { StateRow, worstFirst } from "./state-row"

/** So many are shown at first: those that need a look stand above the others. */
const SHOWN = 8

/** What happens by the clock: when it ran, how long it took, when it runs again. */
export const JobSection = ({ jobs }: { jobs: Job[] }) => {
  const { t } = useTranslation("telemetry")
  const [isWhole, setWhole] = useState(false)
  const sorted = worstFirst(jobs)
  const wrong = jobs.filter(({ health }) => health !== "ok").length
  const shown = isWhole ? sorted : sorted.slice(0, Math.max(SHOWN, wrong))
  return (
    <Section
      title={t("jobs.title")}
      subtitle={t("jobs.subtitle")}
      actions={
        sorted.length > SHOWN && (
          <Button size="small" variant="secondary" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("jobs.fewer") : t("jobs.all", { count: sorted.length })}
          </Button>
        )
      }
    >
      {!jobs.length && <SectionMessage text={t("jobs.none")} />}
      {shown.map((job) => (
        <JobRow key={job.name} job={job} />
      ))}
    </Section>
  )
}

const JobRow = ({ job }: { job: Job }) => {
  const { t } = useTranslation("telemetry")
  const word = job.is_late ? t("jobs.late") : job.last_error ? t("jobs.failed") : undefined
  return (
    <StateRow
      title={<span dir="ltr">{job.name}</span>}
      detail={<JobDetail job={job} />}
      health={job.health}
      word={word}
    />
  )
}

const JobDetail = ({ job }: { job: Job }) => {
  const { t, i18n } = useTranslation("telemetry")
  const { getRelativeDate } = useDate()
  const { last_started_at, last_duration_ms, next_run_at, last_error, failures } = job
  if (!last_started_at) return <>{t("jobs.never")}</>
  const parts = [
    t("jobs.last", {
      date: getRelativeDate(last_started_at),
      duration: durationText((last_duration_ms ?? 0) / 1000, i18n.language),
    }),
    next_run_at && t("jobs.next", { date: getRelativeDate(next_run_at) }),
    failures > 0 && t("jobs.failures", { count: failures }),
  ]
  return (
    <>
      {parts.filter(Boolean).join(" · ")}
      {last_error && (
        <span dir="auto" className="text-ui-fg-error block break-words">
          {last_error}
        </span>
      )}
    </>
  )
}
