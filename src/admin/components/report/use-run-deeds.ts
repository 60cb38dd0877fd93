import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCancelRun, useDownloadRun, useRetryRun } from "../../hooks/report-runs"
import { useMayDoReports } from "../../hooks/report-surface"
import { errorMessage } from "../../lib/error-message"
import type { ReportRun } from "../../lib/report"

/** What can be done with a run; each says how it went. */
export function useRunDeeds(run: ReportRun) {
  const { t } = useTranslation("report")
  const prompt = usePrompt()
  const mayDo = useMayDoReports()
  const cancelling = useCancelRun()
  const retrying = useRetryRun()
  const downloading = useDownloadRun()
  const refused = (error: unknown) => void toast.error(errorMessage(error))
  const agreed = () =>
    prompt({
      variant: "confirmation",
      title: t("ask.cancel"),
      description: t("ask.cancel_text"),
      confirmText: t("ask.cancel_yes"),
      cancelText: t("ask.cancel_no"),
    })
  return {
    may: { cancel: mayDo("cancel"), retry: mayDo("retry") },
    isDownloading: downloading.isPending,
    cancel: async () => {
      if (!(await agreed())) return
      await cancelling.mutateAsync(run.id).then(() => toast.success(t("done.cancel")), refused)
    },
    retry: () =>
      void retrying.mutateAsync(run.id).then(() => toast.success(t("done.retry")), refused),
    download: () => void downloading.mutateAsync(run).catch(refused),
  }
}
