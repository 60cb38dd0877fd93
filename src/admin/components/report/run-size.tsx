import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { fileSize } from "../../lib/file-size"
import type { ReportRun } from "../../lib/report"
import { useFigures } from "./use-figures"

/** "12,000 rows · 1.2 MB", as far as it is known. */
export const RunSize = ({ run: { rows, bytes, state } }: { run: ReportRun }) => {
  const { t, i18n } = useTranslation("report")
  const { count } = useFigures("UTC")
  if (state === "queued" || (!rows && state !== "done" && state !== "running")) return null
  const words = [
    t("run.rows", { count: rows, number: count(rows) }),
    ...(bytes ? [fileSize(bytes, i18n.language)] : []),
  ]
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums">
      {words.join(" · ")}
    </Text>
  )
}
