import { ArrowUturnLeft } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { TrashItem, useRestoreFromTrash } from "../../../../hooks/operations-trash"
import { errorMessage } from "../../../../lib/error-message"

/** Says what comes back before it does, and what stands in the way when it cannot. */
export const RestoreButton = ({ item }: { item: TrashItem }) => {
  const { t } = useTranslation("trash")
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useRestoreFromTrash()
  const restore = async () => {
    const isWanted = await prompt({
      variant: "confirmation",
      title: t("ask.title", { title: item.title, interpolation: { escapeValue: false } }),
      description: t(`hint.${item.type}`),
      confirmText: t("restore"),
      cancelText: t("translation:actions.cancel"),
    })
    if (!isWanted) return
    await mutateAsync(item).then(
      () => toast.success(t("done")),
      (error) => toast.error(errorMessage(error))
    )
  }
  return (
    <div className="flex w-full justify-end px-px py-1.5 rtl:pl-6">
      <Button size="small" variant="secondary" onClick={restore} isLoading={isPending}>
        <ArrowUturnLeft className="rtl:-scale-x-100" />
        {t("restore")}
      </Button>
    </div>
  )
}
