import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { errorMessage } from "../../../../lib/error-message"

/** Asks before something is deleted, and says how it went. */
export function useDeletePrompt(remove: (id: string) => Promise<unknown>, description: string) {
  const { t } = useTranslation("ticket")
  const prompt = usePrompt()
  return async ({ id, name }: { id: string; name: string }) => {
    const agreed = await prompt({
      title: t("settings.delete_title", { name }),
      description,
      confirmText: t("translation:actions.delete"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    await remove(id).then(
      () => toast.success(t("settings.deleted", { name })),
      (error) => toast.error(errorMessage(error))
    )
  }
}
