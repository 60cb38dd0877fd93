import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SellerDetail, useUpdateSeller } from "../../../../hooks/seller"
import { useReactivateSeller } from "../../../../hooks/seller-trust"

/** Asks, then changes whether the store's products are on sale without a look at each. */
export function useChangePolicy(seller: SellerDetail) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate } = useUpdateSeller(seller.id)
  const next = seller.approval_policy === "trusted" ? "review" : "trusted"
  return async () => {
    const agreed = await prompt({
      title: t(`policy.${next}.set`),
      description: t(`policy.${next}.explanation`, { name: seller.name }),
      confirmText: t("translation:actions.confirm"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(
      { approval_policy: next },
      {
        onSuccess: () => toast.success(t("policy.changed")),
        onError: (error) => toast.error(error.message),
      }
    )
  }
}

/** Asks, then lets a suspended store sell again. */
export function useReactivateWithPrompt({ id, name }: SellerDetail) {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const { mutate, isPending } = useReactivateSeller(id)
  const reactivate = async () => {
    const agreed = await prompt({
      title: t("trust.reactivate.title", { name }),
      description: t("trust.reactivate.description"),
      confirmText: t("trust.reactivate.action"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(undefined, {
      onSuccess: () => toast.success(t("trust.reactivate.done", { name })),
      onError: (error) => toast.error(error.message),
    })
  }
  return { reactivate, isPending }
}
