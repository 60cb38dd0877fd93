import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLeaveStore } from "../../../../hooks/seller-team"

/** Asks first; after it the dashboard starts anew, at the login. */
export function useLeaveWithPrompt() {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate, isPending } = useLeaveStore()
  const leave = async () => {
    const agreed = await prompt({
      title: t("team.leave.title"),
      description: t("team.leave.text"),
      confirmText: t("team.leave.action"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    mutate(undefined, {
      onSuccess: () => window.location.reload(),
      onError: (error) => toast.error(error.message),
    })
  }
  return { leave, isPending }
}
