import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CatalogImport } from "../../../../hooks/catalog-imports"

type ImportProgressProps = {
  progress: Pick<CatalogImport, "status" | "processed_rows" | "total_rows">
}

/** How far an import has come. */
export const ImportProgress = ({ progress }: ImportProgressProps) => {
  const { t } = useTranslation("catalog")
  const { status, processed_rows: processed, total_rows: total } = progress
  const percent = total > 0 ? Math.min(100, Math.round((processed / total) * 100)) : 0
  const words = status === "queued" ? t("running.queued") : t("running.rows", { processed, total })
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div
        role="progressbar"
        aria-label={t("running.progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words}
        className="bg-ui-bg-component shadow-borders-base h-2 w-full overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-tag-blue-icon h-full rounded-full transition-all duration-500"
          style={{ width: `${percent}%` }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {words}
      </Text>
    </div>
  )
}
