import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Report, ReportColumn } from "../../lib/report"

/** Where words of a fixed kind are called by their names already. */
const VALUES: Record<string, Record<string, string>> = {
  "order-lines": { kind: "report:values.kind" },
  "payment-methods": { provider: "payment-log:provider" },
  statement: { type: "ledger:types" },
  tickets: { category: "ticket:category" },
  complaints: { reason: "complaint:reason" },
  feedback: { kind: "feedback:kind" },
}

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
      /** A word of the system's own in a row; any other text stands as it is. */
      wordOf: ({ key: report }: Pick<Report, "key">, column: string, text: string) => {
        const words = VALUES[report]?.[column]
        return words ? t(`${words}.${text}`, { defaultValue: text }) : text
      },
    }),
    [t]
  )
}

export type ReportWords = ReturnType<typeof useReportWords>
