import { ActionMenu } from "@medusajs/dashboard/components"
import { EllipsisHorizontal, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { IconButton, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  OwnPromotion,
  useDeletePromotion,
  useEndPromotion,
} from "../../../../hooks/promotion-policy-own"
import { useMay } from "../../../../hooks/seller-me"

/** What can be done with one promotion, for those who may. */
export const PromotionMenu = ({ promotion }: { promotion: OwnPromotion }) => {
  const { t } = useTranslation("promotion-policy")
  const may = useMay()
  const end = useEndPromotion()
  const remove = useDeletePromotion()
  const ask = usePromptOf(promotion.code)
  if (!may("POST /seller/promotions/:id")) return null
  const { id, state } = promotion
  const edit = {
    icon: <PencilSquare />,
    label: t("translation:actions.edit"),
    to: `/my-store/promotions/edit/${id}`,
  }
  const endNow = {
    icon: <XCircle />,
    label: t("own.end.action"),
    onClick: () => ask("end", () => end.mutateAsync(id)),
  }
  const erase = {
    icon: <Trash />,
    label: t("translation:actions.delete"),
    onClick: () => ask("delete", () => remove.mutateAsync(id)),
  }
  const canEnd = state !== "ended"
  return (
    <div className="flex justify-end">
      <ActionMenu groups={[{ actions: canEnd ? [edit, endNow] : [edit] }, { actions: [erase] }]}>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("own.menu_of", { code: promotion.code })}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    </div>
  )
}

/** Asks first, then says what happened. */
function usePromptOf(code: string) {
  const { t } = useTranslation("promotion-policy")
  const prompt = usePrompt()
  return async (deed: "end" | "delete", act: () => Promise<unknown>) => {
    const agreed = await prompt({
      variant: deed === "delete" ? "danger" : "confirmation",
      title: t(`own.${deed}.title`, { code }),
      description: t(`own.${deed}.text`),
      confirmText: t(`own.${deed}.action`),
      cancelText: t("translation:actions.cancel"),
    })
    if (!agreed) return
    try {
      await act()
      toast.success(t(`own.${deed}.done`, { code }))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
}
