import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../../components/section"
import { CatalogImport, isUnderway } from "../../../../../hooks/catalog-imports"
import { CancelImport } from "../../components/cancel-import"
import { ImportFigures } from "../../components/import-figures"
import { ImportProgress } from "../../components/import-progress"
import { ImportStatusBadge } from "../../components/import-status-badge"

/** What became of one file. */
export const ImportOutcome = ({ outcome }: { outcome: CatalogImport }) => {
  const { t } = useTranslation("catalog")
  const { getFullDate } = useDate()
  const day = (date: string | null) => date && getFullDate({ date, includeTime: true })
  const isRunning = isUnderway(outcome)
  return (
    <Section
      level="h1"
      title={outcome.filename}
      subtitle={t(`kind.${outcome.kind}`)}
      actions={
        <>
          <ImportStatusBadge status={outcome.status} />
          {isRunning && <CancelImport id={outcome.id} />}
        </>
      }
    >
      {isRunning && <ImportProgress progress={outcome} />}
      <OutcomeAlert outcome={outcome} />
      <ImportFigures figures={outcome} />
      {outcome.kind === "products" && (
        <SectionRow
          title={t("fields.mode")}
          value={t(outcome.submit ? "submit.yes" : "submit.no")}
        />
      )}
      <SectionRow title={t("fields.sent")} value={day(outcome.created_at)} />
      <SectionRow title={t("fields.started")} value={day(outcome.started_at)} />
      <SectionRow title={t("fields.finished")} value={day(outcome.finished_at)} />
    </Section>
  )
}

const OutcomeAlert = ({ outcome }: { outcome: CatalogImport }) => {
  const { t } = useTranslation("catalog")
  if (!outcome.failure && (!outcome.failed_count || isUnderway(outcome))) return null
  return (
    <div className="px-6 py-4">
      {outcome.failure ? (
        <Alert variant="error" className="break-words">
          <span className="txt-compact-small-plus block">{t("detail.failure")}</span>
          {outcome.failure}
        </Alert>
      ) : (
        <Alert variant="warning">{t("detail.some_failed", { count: outcome.failed_count })}</Alert>
      )}
    </div>
  )
}
