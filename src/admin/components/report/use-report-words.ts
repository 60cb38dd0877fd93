import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Report, ReportColumn } from "../../lib/report"

/** What reports and their columns are called; one that has no words yet goes by the server's. */
export function useReportWords() {
  const { t } = useTranslation("report")
  return useMemo(
    () => ({
      titleOf: ({ key, title }: Pick<Report, "key" | "title">) =>
        t(`reports.${key}.title`, { defaultValue: title }),
      descriptionOf: ({ key, description }: Pick<Report, "key" | "description">) =>
        t(`reports.${key}.description`, { defaultValue: description }),
      labelOf: ({ key: report }: Pick<Report, "key">, { key, label }: ReportColumn) =>
        t([`reports.${report}.labels.${key}`, `labels.${key}`], { defaultValue: label }),
      meaningOf: ({ key: report }: Pick<Report, "key">, { key, meaning }: ReportColumn) =>
        meaning &&
        t([`reports.${report}.meanings.${key}`, `meanings.${key}`], { defaultValue: meaning }),
    }),
    [t]
  )
}

export type ReportWords = ReturnType<typeof useReportWords>
