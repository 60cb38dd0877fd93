import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReportRows } from "../../hooks/report"
import { Report, ROWS, ROWS_MAX } from "../../lib/report"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { FailedToRead } from "./failed-to-read"
import { ReportChart } from "./report-chart"
import { ReportTable } from "./report-table"
import type { ReportAddress } from "./use-report-address"
import { useFigures } from "./use-figures"

type ReportRowsSectionProps = { report: Report; address: ReportAddress }

/** The figures: drawn and as a table. */
export const ReportRowsSection = ({ report, address }: ReportRowsSectionProps) => {
  const { t } = useTranslation("report")
  const { data, error, isPlaceholderData, refetch } = useReportRows(report.key, {
    ...address.params,
    limit: address.limit,
  })
  const figures = useFigures(data?.time_zone ?? "UTC")
  if (error) return <TooSlow error={error} retry={refetch} />
  if (!data) {
    return (
      <Section title={t("table.title")}>
        <SectionSkeleton rows={8} />
      </Section>
    )
  }
  return (
    <div
      aria-busy={isPlaceholderData}
      className={isPlaceholderData ? "flex flex-col gap-y-3 opacity-60" : "flex flex-col gap-y-3"}
    >
      {report.chart && data.rows.length > 0 && (
        <ReportChart
          report={report}
          chart={report.chart}
          data={data}
          figures={figures}
          shown={address.shown}
          onShow={(currency) => address.set("shown", currency)}
        />
      )}
      <Section title={t("table.title")} subtitle={t("table.zone", { zone: data.time_zone })}>
        {data.rows.length ? (
          <ReportTable report={report} data={data} figures={figures} />
        ) : (
          <SectionMessage text={t("table.empty")} />
        )}
        {data.has_more && (
          <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
            <Text size="small" className="text-ui-fg-subtle">
              {t("table.more", {
                count: data.rows.length,
                number: figures.count(data.rows.length),
              })}
            </Text>
            {address.limit === ROWS && (
              <Button size="small" variant="secondary" onClick={() => address.set("rows", "all")}>
                {t("table.show_more", { number: figures.count(ROWS_MAX) })}
              </Button>
            )}
          </div>
        )}
      </Section>
    </div>
  )
}

type TooSlowProps = { error: Error; retry: () => unknown }

/** Figures that take too long for a page can still be had as a file. */
const TooSlow = ({ error, retry }: TooSlowProps) => {
  const { t } = useTranslation("report")
  return (
    <Container className="divide-y p-0">
      <FailedToRead error={error} retry={retry} />
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("table.export_instead")}
      </Text>
    </Container>
  )
}
