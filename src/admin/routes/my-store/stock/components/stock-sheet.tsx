import {
  DataGrid,
  KeyboundForm,
  RouteFocusModal,
  useRouteModal,
} from "@medusajs/dashboard/components"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormError } from "../../../../components/form-error"
import { StockLevel, useSaveStock } from "../../../../hooks/stock"
import { errorMessage } from "../../../../lib/error-message"
import { changesOf, firstMistake, SheetValues, sheetValues } from "./sheet-values"
import { useSheetColumns } from "./use-sheet-columns"

type StockSheetProps = {
  levels: StockLevel[]
  /** How many the list has in all. */
  count: number
}

/** Many variants at once; only what was changed is sent. */
export const StockSheet = ({ levels: current, count }: StockSheetProps) => {
  const { t } = useTranslation("stock")
  // What a read in the background brings must not move the rows under somebody who types.
  const [levels] = useState(current)
  const { setCloseOnEscape, handleSuccess } = useRouteModal()
  const { mutateAsync, isPending } = useSaveStock()
  const form = useForm<SheetValues>({ defaultValues: sheetValues(levels) })
  const columns = useSheetColumns()
  const refuse = (message: string) => form.setError("root.server", { message })

  const save = form.handleSubmit(async ({ rows }) => {
    const mistake = firstMistake(levels, rows)
    if (mistake) return refuse(t(`sheet.${mistake.key}`, { name: mistake.name }))
    const changes = changesOf(levels, rows)
    if (!changes.length) return refuse(t("sheet.unchanged"))
    try {
      await mutateAsync(changes)
    } catch (error) {
      return refuse(errorMessage(error))
    }
    toast.success(t("sheet.saved", { count: changes.length }))
    handleSuccess()
  })

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboundForm onSubmit={save} className="flex size-full flex-col overflow-hidden">
        <RouteFocusModal.Header>
          <Text size="small" className="text-ui-fg-subtle">
            {levels.length < count
              ? t("sheet.part", { shown: levels.length, count })
              : t("sheet.whole", { count })}
          </Text>
        </RouteFocusModal.Header>
        <RouteFocusModal.Body className="flex size-full flex-col overflow-hidden">
          <div className="px-4 py-4 empty:hidden">
            <FormError />
          </div>
          <DataGrid
            columns={columns}
            data={levels}
            state={form}
            onEditingChange={(isEditing) => setCloseOnEscape(!isEditing)}
          />
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("translation:actions.cancel")}
            </Button>
          </RouteFocusModal.Close>
          <Button size="small" type="submit" isLoading={isPending}>
            {t("translation:actions.save")}
          </Button>
        </RouteFocusModal.Footer>
      </KeyboundForm>
    </RouteFocusModal.Form>
  )
}
