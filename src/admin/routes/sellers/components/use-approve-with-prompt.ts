import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { SellerInvite, useApproveSeller } from "../../../hooks/seller"

/** Asks, admits the seller and keeps the owner's link until it has been read. */
export function useApproveWithPrompt() {
  const { t } = useTranslation("seller")
  const prompt = usePrompt()
  const [invite, setInvite] = useState<SellerInvite | null>(null)
  const { mutate, isPending } = useApproveSeller()

  const approve = async (seller: { id: string; name: string }) => {
    const agreed = await prompt({
      title: t("approve.seller.title", { name: seller.name }),
      description: t("approve.seller.description"),
      confirmText: t("actions.approve"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(seller.id, {
      onSuccess: (result) => {
        toast.success(t("approve.seller.done", { name: seller.name }))
        setInvite(result.invite)
      },
      onError: (error) => toast.error(error.message),
    })
  }
  return { approve, isPending, invite, forgetInvite: () => setInvite(null) }
}
