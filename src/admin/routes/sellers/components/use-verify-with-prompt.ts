import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useVerifySeller } from "../../../hooks/seller-trust"

/** Asks, then gives the store its badge. */
export function useVerifyWithPrompt() {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate, isPending } = useVerifySeller()

  const verify = async ({ id, name }: { id: string; name: string }) => {
    const agreed = await prompt({
      title: t("trust.verify.title", { name }),
      description: t("trust.verify.description"),
      confirmText: t("trust.verify.action"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(id, {
      onSuccess: () => toast.success(t("trust.verify.done", { name })),
      onError: (error) => toast.error(error.message),
    })
  }
  return { verify, isPending }
}
