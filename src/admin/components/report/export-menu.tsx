import { ArrowDownTray } from "@medusajs/icons"
import { Button, DropdownMenu, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStartRun } from "../../hooks/report-runs"
import { errorMessage } from "../../lib/error-message"
import type { Parameters, Report } from "../../lib/report"
import { formatOf, Kind, KINDS } from "./schedule-values"

type ExportMenuProps = { report: Report; params: Parameters }

/** Makes a file of all rows. It is made on the server, also when one leaves the page. */
export const ExportMenu = ({ report, params }: ExportMenuProps) => {
  const { t, i18n } = useTranslation("report")
  const { mutateAsync, isPending } = useStartRun(report.key)
  const start = (kind: Kind) =>
    void mutateAsync({ ...formatOf(kind), params }).catch((error: unknown) =>
      toast.error(errorMessage(error))
    )
  return (
    <DropdownMenu dir={i18n.dir()}>
      <DropdownMenu.Trigger asChild>
        <Button size="small" isLoading={isPending}>
          <ArrowDownTray />
          {t("actions.export")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {KINDS.map((kind) => (
          <DropdownMenu.Item
            key={kind}
            onClick={() => start(kind)}
            className="flex flex-col items-start"
          >
            {t(`kind.${kind}`)}
            <DropdownMenu.Hint className="ms-0">{t(`kind.${kind}_hint`)}</DropdownMenu.Hint>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
