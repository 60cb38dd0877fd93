import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, PauseSolid, PlaySolid, Trash, Bolt } from "@medusajs/icons"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useDeleteSchedule, useRunSchedule, useSaveSchedule } from "../../hooks/report-schedules"
import { useMayDoReports } from "../../hooks/report-surface"
import { errorMessage } from "../../lib/error-message"
import type { ReportSchedule } from "../../lib/report"

/** What can be done with a schedule from its row. */
export const ScheduleMenu = ({ schedule }: { schedule: ReportSchedule }) => {
  const { t } = useTranslation("report")
  const mayChange = useMayDoReports()("schedule")
  const deeds = useScheduleDeeds(schedule)
  if (!mayChange) return null
  const { is_enabled } = schedule
  return (
    // The row is a link to the schedule, and this is not.
    <div className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      <ActionMenu
        groups={[
          {
            actions: [
              { icon: <Bolt />, label: t("actions.run_now"), onClick: deeds.run },
              {
                icon: is_enabled ? <PauseSolid /> : <PlaySolid />,
                label: t(is_enabled ? "actions.disable" : "actions.enable"),
                onClick: deeds.turn,
              },
            ],
          },
          {
            actions: [
              {
                icon: <Trash />,
                label: t("translation:actions.delete"),
                onClick: () => void deeds.remove(),
              },
            ],
          },
        ]}
      >
        <IconButton size="small" variant="transparent" aria-label={t("actions.menu")}>
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </div>
  )
}

function useScheduleDeeds({ id, name, is_enabled }: ReportSchedule) {
  const { t } = useTranslation("report")
  const prompt = usePrompt()
  const { mutateAsync: save } = useSaveSchedule(id)
  const { mutateAsync: run } = useRunSchedule(id)
  const { mutateAsync: remove } = useDeleteSchedule(id)
  const refused = (error: unknown) => void toast.error(errorMessage(error))
  const agreed = () =>
    prompt({
      variant: "danger",
      title: t("ask.delete"),
      description: t("ask.delete_text", { name }),
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
  return {
    run: () => void run(undefined).then(() => toast.success(t("done.run")), refused),
    turn: () =>
      void save({ is_enabled: !is_enabled }).then(
        () => toast.success(t(is_enabled ? "done.disable" : "done.enable")),
        refused
      ),
    remove: async () => {
      if (!(await agreed())) return
      await remove(undefined).then(() => toast.success(t("done.delete")), refused)
    },
  }
}
