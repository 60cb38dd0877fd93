import { ArrowDownTray } from "@medusajs/icons"
import { Button, DropdownMenu, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { FileFormat } from "../lib/download"

const FORMATS: FileFormat[] = ["xlsx", "csv"]

type FormatMenuProps = {
  label: string
  isPending: boolean
  download: (format: FileFormat) => Promise<unknown>
}

/** A download that comes in two kinds of file; what goes wrong is said in the server's words. */
export const FormatMenu = ({ label, isPending, download }: FormatMenuProps) => {
  const { t, i18n } = useTranslation("catalog")
  const start = (format: FileFormat) =>
    download(format).then(
      () => toast.success(t("download.done")),
      (error: Error) => toast.error(error.message)
    )
  return (
    <DropdownMenu dir={i18n.dir()}>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" isLoading={isPending}>
          <ArrowDownTray />
          {label}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        {FORMATS.map((format) => (
          <DropdownMenu.Item key={format} onClick={() => start(format)}>
            {t(`download.${format}`)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
