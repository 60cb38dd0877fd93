import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowDownTray, ArrowPath, EllipsisHorizontal, XCircle } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReportRun } from "../../lib/report"
import { hasFile, isRetried, isUnderWay } from "./run-state"
import { useRunDeeds } from "./use-run-deeds"

/** What can be done with a run from its row. */
export const RunMenu = ({ run }: { run: ReportRun }) => {
  const { t } = useTranslation("report")
  const deeds = useRunDeeds(run)
  const actions = [
    hasFile(run) && {
      icon: <ArrowDownTray />,
      label: t("actions.download"),
      onClick: deeds.download,
    },
    isUnderWay(run) &&
      deeds.may.cancel && {
        icon: <XCircle />,
        label: t("actions.cancel"),
        onClick: () => void deeds.cancel(),
      },
    isRetried(run) &&
      deeds.may.retry && { icon: <ArrowPath />, label: t("actions.retry"), onClick: deeds.retry },
  ].filter((action) => !!action)
  if (!actions.length) return null
  return (
    // The row is a link to the run, and this is not.
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <ActionMenu groups={[{ actions }]}>
        <IconButton size="small" variant="transparent" aria-label={t("actions.menu")}>
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </div>
  )
}
