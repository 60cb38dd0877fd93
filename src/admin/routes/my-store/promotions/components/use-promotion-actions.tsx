import { PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  OwnPromotion,
  useDeletePromotion,
  useEndPromotion,
} from "../../../../hooks/promotion-policy-own"
import { useMay } from "../../../../hooks/seller-me"
import { errorMessage } from "../../../../lib/error-message"

/** What can be done with one promotion; null for those who may only look. */
export function usePromotionActions() {
  const { t } = useTranslation("promotion-policy")
  const may = useMay()
  const navigate = useNavigate()
  const { mutateAsync: end } = useEndPromotion()
  const { mutateAsync: remove } = useDeletePromotion()
  const ask = usePromotionPrompt()
  const mayChange = may("POST /seller/promotions/:id")
  const actionsOf = useCallback(
    ({ id, code, state }: OwnPromotion) => {
      const edit = {
        icon: <PencilSquare />,
        label: t("translation:actions.edit"),
        onClick: () => navigate(`/my-store/promotions/edit/${id}`),
      }
      const endNow = {
        icon: <XCircle />,
        label: t("own.end.action"),
        onClick: () => void ask("end", code, () => end(id)),
      }
      const erase = {
        icon: <Trash />,
        label: t("translation:actions.delete"),
        onClick: () => void ask("delete", code, () => remove(id)),
      }
      return [state === "ended" ? [edit] : [edit, endNow], [erase]]
    },
    [t, navigate, ask, end, remove]
  )
  return mayChange ? actionsOf : null
}

/** Asks first, then says what happened. */
function usePromotionPrompt() {
  const { t } = useTranslation("promotion-policy")
  const prompt = usePrompt()
  return useCallback(
    async (deed: "end" | "delete", code: string, act: () => Promise<unknown>) => {
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
        toast.error(errorMessage(error))
      }
    },
    [t, prompt]
  )
}
