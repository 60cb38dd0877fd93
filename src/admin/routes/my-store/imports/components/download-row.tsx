import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ImportKind, useExport } from "../../../../hooks/catalog-imports"
import { FormatMenu } from "../../../../components/format-menu"

/** The empty form to fill in, and what the store has as a filled one. */
export const DownloadRow = ({ kind }: { kind: ImportKind }) => {
  const { t } = useTranslation("catalog")
  const template = useExport()
  const everything = useExport()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("download.title")}
      </Text>
      <div className="flex flex-wrap gap-2">
        {/* The sheet of stock is about variants that exist, so it has no empty form. */}
        {kind === "products" && (
          <FormatMenu
            label={t("download.template")}
            isPending={template.isPending}
            download={(format) => template.mutateAsync({ kind, format, template: true })}
          />
        )}
        <FormatMenu
          label={t("download.everything")}
          isPending={everything.isPending}
          download={(format) => everything.mutateAsync({ kind, format })}
        />
      </div>
    </div>
  )
}
