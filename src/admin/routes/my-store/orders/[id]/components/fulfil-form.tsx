import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../../components/drawer-form"
import { TextareaField, TextField } from "../../../../../components/form-fields"
import { useRules } from "../../../../../components/form-rules"
import { SellerOrderDetail, Tracking, useFulfilMyOrder } from "../../../../../hooks/marketplace"
import { linesToFulfil, remaining } from "./order-rules"
import { filledTracking, NO_TRACKING, TrackingFields } from "./tracking-fields"
import { thumbnailOf } from "../../../../../lib/thumbnail"

const NOTE_LENGTH_MAX = 500

type FulfilValues = Required<Tracking> & { quantities: string[]; note: string }

/** How much of each line goes into this parcel; everything that is left, unless changed. */
export const FulfilForm = ({ order }: { order: SellerOrderDetail }) => {
  const { t } = useTranslation("marketplace")
  const rules = useRules()
  const lines = linesToFulfil(order)
  const { mutateAsync } = useFulfilMyOrder(order.id)
  const form = useForm<FulfilValues>({
    defaultValues: {
      ...NO_TRACKING,
      quantities: lines.map((line) => String(remaining(line))),
      note: "",
    },
  })

  const save = ({ quantities, note, ...tracking }: FulfilValues) => {
    const items = lines
      .map((line, index) => ({ id: line.reference_id, quantity: Number(quantities[index]) }))
      .filter(({ quantity }) => quantity > 0)
    if (!items.length) throw new Error(t("fulfil.none_chosen"))
    return mutateAsync({ items, ...filledTracking(tracking), note: note.trim() || undefined })
  }

  return (
    <DrawerForm
      form={form}
      save={async (values) => save(values)}
      saved={t("fulfil.done")}
      submitLabel={t("actions.fulfil")}
    >
      {lines.map((line, index) => (
        <div key={line.id} className="flex items-start gap-x-4">
          <Thumbnail src={thumbnailOf(line.thumbnail)} />
          <div className="min-w-0 flex-1">
            <Text size="small" weight="plus" leading="compact" className="break-words">
              {line.title}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {[line.variant_title, line.sku].filter(Boolean).join(" · ")}
            </Text>
          </div>
          <div className="w-32 shrink-0">
            <TextField
              control={form.control}
              name={`quantities.${index}`}
              type="number"
              inputMode="numeric"
              label={t("fulfil.quantity", { count: remaining(line) })}
              rules={rules.whole(remaining(line))}
            />
          </div>
        </div>
      ))}
      <TrackingFields control={form.control} />
      <TextareaField
        control={form.control}
        name="note"
        label={t("fields.note")}
        hint={t("fulfil.note_hint")}
        rules={rules.text(0, NOTE_LENGTH_MAX)}
        optional
      />
    </DrawerForm>
  )
}
