import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCancelImport } from "../../../../hooks/catalog-imports"
import { useMay } from "../../../../hooks/seller-me"

export const CancelImport = ({ id }: { id: string }) => {
  const { t } = useTranslation("catalog")
  const may = useMay()
  const prompt = usePrompt()
  const { mutate, isPending } = useCancelImport()
  if (!may("POST /seller/imports/:id/cancel")) return null
  const cancel = async () => {
    const agreed = await prompt({
      title: t("cancel.title"),
      description: t("cancel.text"),
      confirmText: t("cancel.action"),
      cancelText: t("cancel.keep"),
    })
    if (!agreed) return
    mutate(id, {
      onSuccess: () => toast.success(t("cancel.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={cancel}>
      {t("cancel.action")}
    </Button>
  )
}
